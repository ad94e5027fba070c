import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import { dueTimeOf } from '../../../scheduling/due-times.ts';
import { latestSent } from '../../../scheduling/sent.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Message } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { changesOn, inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { plannedEndOf, termOf } from '../../pairs/term/service.ts';
import { programOf } from '../../programs/program/service.ts';
import { askedKind, closesKind, extendedKind, movedKind, planKind } from './model.ts';
import { closeWithProgram, giveTimeToChoose, isToBeAsked, nextLook, planEnd, questionOf } from './service.ts';
import { texts } from './texts.ts';
import { asked, goesOn, moved, settled, wentOn } from './views.ts';

type Timed = Pick<Deps, 'clock'>;
type Told = { readonly reader: Reader; readonly now: Temporal.Instant };

/** Undefined where the pair has a day of its own by now, or goes on. */
async function question(
  tx: WorkspaceTransaction,
  pair: Pair,
  { reader, now }: Told,
): Promise<Message | undefined> {
  const open = await questionOf(tx, pair, now);
  return open && asked({ pairId: pair.id, ...open }, reader);
}

/**
 * Asks all of the pair at once whether it goes on, and gives it time to choose from then on. One that is about to be let go, since it has
 * never begun, is asked once it has.
 */
export const askedTouchpoint = ({ clock }: Timed): Touchpoint<'pair'> => ({
  kind: askedKind,
  foretold: (reader) => texts(reader).foretold,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  fits: (tx, { pairId }, now) => isToBeAsked(tx, { pairId, now }),
  whenDue: (tx, { pairId }, now) => giveTimeToChoose(tx, { pairId, now }),
  next: (tx, { pairId }, now) => nextLook(tx, { pairId, now }),
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, (pair, reader) => question(tx, pair, { reader, now: clock.now() })),
  refresh: (tx, { pairId }) =>
    inPairDm(
      tx,
      pairId,
      async (pair, reader) => (await question(tx, pair, { reader, now: clock.now() })) ?? settled(reader),
    ),
});

export const extendedTouchpoint = ({ clock }: Timed): Touchpoint<'pair'> => ({
  kind: extendedKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, (pair, reader) => goesOnNow(tx, pair, { reader, now: clock.now() })),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const isLatest = (await latestSent(tx, { pairId, kind: extendedKind })) === occurrence;
      return (isLatest && (await goesOnNow(tx, pair, { reader, now: clock.now() }))) || wentOn(reader);
    }),
});

/** Undefined once it ends, or has no day on which it would. */
async function goesOnNow(
  tx: WorkspaceTransaction,
  pair: Pair,
  { reader, now }: Told,
): Promise<Message | undefined> {
  if (pair.state === 'closing' || pair.state === 'ended') return undefined;
  const day = await plannedEndOf(tx, pair, now);
  return day && goesOn({ pair, day }, reader);
}

/** An admin's doing rather than the pair's: it says what has become of the program, and waits for a good moment. */
export const movedTouchpoint = ({ clock }: Timed): Touchpoint<'pair'> => ({
  kind: movedKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: (tx, { pairId }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      if (pair.state === 'closing') return undefined;
      const term = await termOf(tx, pair, clock.now());
      const { name } = await programOf(tx, pair.programId);
      const pausedUntil = await changesOn(tx, pair, clock.now());
      const isToClose = (await dueTimeOf(tx, { pairId, kind: closesKind })) !== undefined;
      return moved({ pairId, name, term, isToClose, pausedUntil }, reader);
    }),
});

const silently = {
  audience: 'member',
  when: 'exact',
  weight: 'must-arrive',
  lock: lockLivingPair,
  compose: async () => undefined,
} as const satisfies Partial<Touchpoint<'member'>>;

export const planTouchpoint = ({ queue }: Pick<Deps, 'queue'>): Touchpoint<'member'> => ({
  ...silently,
  kind: planKind,
  whenDue: (tx, { pairId }, now) => planEnd(tx, queue, { pairId, now }),
});

export const closesTouchpoint = (parts: Pick<Deps, 'queue' | 'announce'>): Touchpoint<'member'> => ({
  ...silently,
  kind: closesKind,
  whenDue: (tx, { pairId }, now) => closeWithProgram(tx, parts, { pairId, now }),
  next: (tx, { pairId }, now) => nextLook(tx, { pairId, now }),
});
