import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Reader } from '../../../../language.ts';
import type { Touchpoint } from '../../../../scheduling/touchpoints.ts';
import type { Message } from '../../../../slack/blocks.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { changesOn, inPairDm, toPairDm } from '../../../pairs/pair/service/pairs.ts';
import { tipInWords } from '../../../pairs/pair/texts.ts';
import { cadenceNamed } from '../../agreement/model/terms.ts';
import { steeringOf } from '../../agreement/service/versions.ts';
import { sessionHeldKind } from '../../rota/model.ts';
import { rotaOf } from '../../rota/service/reading.ts';
import { bookedKind, skippedKind, suggestedKind } from '../model/booking.ts';
import { afterSkips, areTooManySkips } from '../model/skips.ts';
import { pauseOver } from '../service/outcomes.ts';
import { skippedUpTo } from '../service/skips.ts';
import { aheadOf, bookedAs, bookingOf, suggestionOf } from '../service/standing.ts';
import { bookedCard, skippedCard, suggestedCard } from '../views/cards.ts';
import { sessionHeld, sessionOnRecord, sessionUndone } from '../views/held.ts';

type Compose = (tx: WorkspaceTransaction, pair: Pair, reader: Reader) => Promise<Message | undefined>;

/** What somebody has just brought about, and what it says from then on. */
const asItStands = (kind: string, compose: (occurrence: number) => Compose): Touchpoint<'pair'> => ({
  kind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, (pair, reader) => compose(occurrence)(tx, pair, reader)),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, (pair, reader) => compose(occurrence)(tx, pair, reader)),
});

export const suggestedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  asItStands(suggestedKind, (number) => async (tx, pair, reader) => {
    const suggestion = await suggestionOf(tx, pair.id, number);
    if (!suggestion) return undefined;
    const rhythm = cadenceNamed(await steeringOf(tx, pair.id));
    return suggestedCard({ pair, rhythm, suggestion, now: clock.now() }, reader);
  });

export const bookedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> =>
  asItStands(bookedKind, (number) => async (tx, pair, reader) => {
    const suggestion = await suggestionOf(tx, pair.id, number);
    const booking = suggestion?.booked && (await bookingOf(tx, pair.id, suggestion.booked.number));
    if (!suggestion?.booked || !booking) return undefined;
    const { sequence } = suggestion.booked;
    return bookedCard(
      { pair, booking, sequence, at: suggestion.startsAt, eachTime: suggestion.eachTime, now: clock.now() },
      reader,
    );
  });

export const skippedTouchpoint = ({ clock, content }: Pick<Deps, 'clock' | 'content'>): Touchpoint<'pair'> =>
  asItStands(skippedKind, (number) => async (tx, pair, reader) => {
    const booking = await bookingOf(tx, pair.id, number);
    if (!booking) return undefined;
    const pack = content.in(reader.language);
    const inARow = await skippedUpTo(tx, pair, number);
    const wording = areTooManySkips(inARow) ? afterSkips(pack.restarts, number) : undefined;
    const restart = wording === undefined ? undefined : { wording, inARow };
    const place = { moment: 'after-skip', pairId: pair.id, turn: number } as const;
    const tip = tipInWords(pack, place, reader);
    const pausedUntil = await pauseOver(tx, pair, { booking, now: clock.now() });
    return skippedCard({ pair, booking, restart, tip, pausedUntil }, reader);
  });

/** Once it is taken off the record, its message says so, and can put it there again. */
export const sessionHeldTouchpoint = ({
  clock,
  content,
}: Pick<Deps, 'clock' | 'content'>): Touchpoint<'pair'> =>
  asItStands(sessionHeldKind, (number) => async (tx, pair, reader) => {
    const rota = await rotaOf(tx, pair);
    if (rota.sessionsHeld > number) return sessionOnRecord(number, reader);
    if (rota.sessionsHeld < number) return sessionUndone(rota, reader);
    const moment = number === 1 ? ('after-first-session' as const) : ('after-session' as const);
    const place = { moment, pairId: pair.id, turn: number };
    const tip = tipInWords(content.in(reader.language), place, reader);
    const booked = await bookedAs(tx, pair.id, number);
    const now = clock.now();
    const ahead = await aheadOf(tx, pair.id, now);
    const endsOn = pair.state === 'closing' ? await changesOn(tx, pair, now) : undefined;
    return sessionHeld({ rota, now, tip, booked, ahead, endsOn }, reader);
  });
