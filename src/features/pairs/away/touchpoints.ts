import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import { askedAt, latestQueuedAt } from '../../../scheduling/sent.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import type { Pair } from '../pair/model.ts';
import { inPairDm, readPair, toPairDm } from '../pair/service/pairs.ts';
import { pausedApartKind, pausedKind, returnKind } from './model.ts';
import { returnOf } from '../pair/service/returning.ts';
import { pairPaused, pairPausedApart, pauseLastsUntil, pauseHasLastDay } from './views.ts';

/** Says once that the pair is paused, and not by whom. */
export const pausedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: pausedKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      // A later pause has its own word, so that one taken back and begun again is told once.
      if (!(await isLatest(tx, pairId, occurrence))) return undefined;
      const back = await backFromPause(tx, pair, clock.now());
      return back && pairPaused(back.day, reader);
    }),
  refresh: (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (pair, reader) => {
      const back = await backFromPause(tx, pair, clock.now());
      // What told of a pause that is over stands as it is.
      if (await hasReturnedSince(tx, pairId, occurrence)) return undefined;
      if (pair.state === 'closing') return pauseHasLastDay(reader);
      if (!back) return undefined;
      return (await isLatest(tx, pairId, occurrence))
        ? pairPaused(back.day, reader)
        : pauseLastsUntil(back.day, reader);
    }),
});

/** Whether no later word of a pause has come to the pair, or is on its way. */
const isLatest = async (tx: WorkspaceTransaction, pairId: string, occurrence: number): Promise<boolean> =>
  (await nextOccurrence(tx, { pairId, kind: pausedKind })) <= occurrence + 1;

const hasReturnedSince = async (
  tx: WorkspaceTransaction,
  pairId: string,
  occurrence: number,
): Promise<boolean> => {
  const toldAt = await askedAt(tx, { pairId, kind: pausedKind, occurrence });
  const returnedAt = await latestQueuedAt(tx, { pairId, kinds: [returnKind] });
  return toldAt !== undefined && returnedAt !== undefined && Temporal.Instant.compare(toldAt, returnedAt) < 0;
};

const backFromPause = async (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant) =>
  pair.state === 'paused' ? returnOf(tx, pair, now) : undefined;

/** The same to each in private, where it cannot stand in the pair's DM. */
export const pausedApartTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: pausedApartKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const back = await backFromPause(tx, pair, clock.now());
    const reader = await readerOf(tx, personId);
    return (
      back && { to: { people: [personId] }, message: pairPausedApart(pair, back.day, { personId, reader }) }
    );
  },
  refresh: async (tx, { pairId, personId, occurrence }) => {
    const pair = await readPair(tx, pairId);
    const reader = await readerOf(tx, personId);
    const back = await backFromPause(tx, pair, clock.now());
    if (!back || (await hasReturnedSince(tx, pairId, occurrence))) return undefined;
    return pairPausedApart(pair, back.day, { personId, reader });
  },
});
