import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { idAndNumber } from '../../slack/form-values.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../slack/listening/occasion.ts';
import { ids } from './ids.ts';
import { PairingError } from './model.ts';
import { assertAdmin } from '../programs/service.ts';
import { confirmRound, discardRound, previewRound, readRound } from './service/rounds.ts';
import { texts } from './texts.ts';
import { loading, roundDecided, roundPreview } from './views.ts';

const roundId = z.uuid();
const pageTarget = idAndNumber.transform(({ id, number }) => ({ roundId: id, page: number }));

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(PairingError, (reader) => texts(reader).refusals);

  const match = async (occasion: Occasion) => {
    await assertAdmin(deps, occasion);
    const { reader } = occasion;
    await occasion.openModalWith(loading(reader), async () =>
      roundPreview(await previewRound(deps, occasion), 0, reader),
    );
  };
  registry.command('match', match);
  registry.action(ids.match, match);

  const turnPage = (occasion: Occasion, { value, viewId }: Click) =>
    occasion.replaceModal(viewId ?? '', async () => {
      const target = pageTarget.parse(value);
      return roundPreview(await readRound(deps, occasion, target.roundId), target.page, occasion.reader);
    });
  registry.action(ids.nextPage, turnPage);
  registry.action(ids.previousPage, turnPage);

  registry.action(ids.confirm, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId ?? '', async () => {
      const { plan } = await confirmRound(deps, occasion, roundId.parse(value));
      return roundDecided(texts(occasion.reader).confirmed(plan.pairs.length), occasion.reader);
    }),
  );

  registry.action(ids.discard, (occasion, { value, viewId }) =>
    occasion.replaceModal(viewId ?? '', async () => {
      await discardRound(deps, occasion, roundId.parse(value));
      return roundDecided(texts(occasion.reader).discarded, occasion.reader);
    }),
  );
}
