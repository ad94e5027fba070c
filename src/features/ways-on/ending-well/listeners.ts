import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { formatDate, todayOf } from '../../../language.ts';
import { pairMetadata } from '../../../slack/form-values.ts';
import { saying, showing } from '../../../slack/listening/answering.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Occasion, Submission } from '../../../slack/listening/occasion.ts';
import { goalsEver } from '../../relationship/goals/service/reading.ts';
import { withWish } from '../rematch/texts.ts';
import { ids } from './buttons.ts';
import { readClosingDay, readKeep, readThanks } from './forms.ts';
import { EndingWellError, usualClosing } from './model.ts';
import { letEnd } from './service/carrying-on.ts';
import { carryOn, closePair, endNow, toClose } from './service/closing.ts';
import { goalsToClose, toWrite, writeFarewell } from './service/farewells.ts';
import { texts } from './texts.ts';
import { closeModal, keepModal, thankModal } from './views/modals.ts';
import { carriesOnHeard, farewellModal, savedModal } from './views/told.ts';

const pairMeant = z.uuid();

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(EndingWellError, (reader) => texts(reader).refusals);
  registerClosing(registry, deps);
  registerWriting(registry, deps);
}

function registerClosing(registry: Registry, deps: Deps): void {
  const today = ({ reader }: Occasion) => todayOf(reader, deps.clock.now());
  registry.action(ids.open, async (occasion, { value }) => {
    const { pair, day } = await toClose(deps, occasion, pairMeant.parse(value));
    if (pair.state === 'closing' && day)
      return occasion.tell(saying(texts(occasion.reader).openedAlready(formatDate(day, occasion.reader))));
    await occasion.openModal(closeModal(pair, usualClosing(today(occasion)), occasion));
  });
  registry.submission(ids.close, async (occasion, { metadata, values, once }) => {
    const { reader } = occasion;
    const { pairId } = pairMetadata.parse(metadata);
    const read = readClosingDay(values, reader, today(occasion));
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const { day, isOther, effectAt } = await closePair(once, occasion, { pairId, day: read.value });
    const { opened, openedAlready } = texts(reader);
    const said = (isOther ? openedAlready : opened)(formatDate(day, reader));
    return showing(occasion, withWish(said, effectAt, reader));
  });
  registry.action(ids.carryOn, async (occasion, { value }) => {
    const carrying = await carryOn(deps, occasion, pairMeant.parse(value));
    await occasion.tell(carriesOnHeard(carrying, occasion.reader));
  });
  registry.action(ids.letEnd, async (occasion, { value }) => {
    const { reader } = occasion;
    const { day, isTurned } = await letEnd(deps, occasion, pairMeant.parse(value));
    const { yesWithdrawn, yesWithdrawnTurned } = texts(reader);
    const said = isTurned ? yesWithdrawnTurned : yesWithdrawn;
    await occasion.tell(saying(said(day && formatDate(day, reader))));
  });
  registry.action(ids.endNow, async (occasion, { value }) => {
    await endNow(deps, occasion, pairMeant.parse(value));
    await occasion.tell(saying(texts(occasion.reader).ended));
  });
}

/** Each part is kept as it is sent, so that one who stops after the first loses nothing. */
function registerWriting(registry: Registry, deps: Deps): void {
  registry.action(ids.write, async (occasion, { value }) => {
    const farewell = await toWrite(deps, occasion, pairMeant.parse(value));
    const isHanded = farewell.delivery === 'handed';
    await occasion.openModal(
      isHanded ? keepModal(farewell, occasion.reader) : thankModal(farewell, occasion),
    );
  });
  registry.action(ids.read, async (occasion, { value }) => {
    const pairId = pairMeant.parse(value);
    const farewell = await toWrite(deps, occasion, pairId);
    const { goals } = await goalsEver(deps, occasion, pairId);
    await occasion.openModal(farewellModal(farewell, goals, occasion));
  });
  registry.submission(ids.thank, async (occasion, { metadata, values, once }: Submission) => {
    const thanks = readThanks(values);
    const farewell = await writeFarewell(once, occasion, { ...pairMetadata.parse(metadata), ...thanks });
    return { kind: 'show', view: keepModal(farewell, occasion.reader) };
  });
  registry.submission(ids.keep, async (occasion, { metadata, values, once }: Submission) => {
    const kept = { ...readKeep(values), isDone: true as const };
    const farewell = await writeFarewell(once, occasion, { ...pairMetadata.parse(metadata), ...kept });
    const goals = await goalsToClose(deps, occasion, farewell.pair.id);
    return { kind: 'show', view: savedModal(farewell, goals, occasion.reader) };
  });
}
