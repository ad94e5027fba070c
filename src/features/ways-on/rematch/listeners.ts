import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { pairMetadata } from '../../../slack/form-values.ts';
import { notice, saying } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../slack/listening/occasion.ts';
import { ids } from './buttons.ts';
import { readMissed } from './forms.ts';
import { registerMissed } from './listeners/missed.ts';
import { RematchError, type Opening } from './model.ts';
import { ask, openingAbout, openingFor, takeBack } from './service/asking.ts';
import { texts } from './texts.ts';
import { askedModal, noPair, openingModal } from './views.ts';

const pairMeant = z.uuid();
const pairIfAny = z.union([z.literal(''), pairMeant]);

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(RematchError, (reader) => texts(reader).refusals);
  registerAsking(registry, deps);
  registerTakingBack(registry, deps);
  registerMissed(registry, deps);
}

const open = async (occasion: Occasion, opening: Opening) =>
  opening.kind === 'no-pair'
    ? occasion.tell(noPair(opening, occasion.reader))
    : occasion.openModal(openingModal(opening, occasion));

function registerAsking(registry: Registry, deps: Deps): void {
  registry.command('rematch', async (occasion) => open(occasion, await openingFor(deps, occasion)));
  registry.action(ids.open, async (occasion, { value }) => {
    const pairId = pairIfAny.parse(value);
    await open(
      occasion,
      pairId === '' ? await openingFor(deps, occasion) : await openingAbout(deps, occasion, pairId),
    );
  });
  registry.action(ids.choose, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () =>
      openingModal(await openingAbout(deps, occasion, pairMeant.parse(value)), occasion),
    ),
  );
  registry.submission(ids.ask, async (occasion, { metadata, values, once }) => {
    const request = { ...pairMetadata.parse(metadata), missed: readMissed(values) };
    return { kind: 'show', view: askedModal(await ask(once, occasion, request), occasion) };
  });
}

function registerTakingBack(registry: Registry, deps: Deps): void {
  const takeItBack = async (occasion: Occasion, value: string) => {
    await takeBack(deps, occasion, pairMeant.parse(value));
    return saying(texts(occasion.reader).takenBack);
  };
  registry.action(ids.takeBack, async (occasion, { value }) => {
    await occasion.tell(await takeItBack(occasion, value));
  });
  registry.action(ids.takeBackInModal, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId, async () => notice(occasion.reader, await takeItBack(occasion, value))),
  );
}
