import type { Deps } from '../../../deps.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { readPair, toPairDm } from '../pair/service/pairs.ts';
import { pausedApartKind, pausedKind } from './model.ts';
import { returnOf } from '../pair/service/returning.ts';
import { pairPaused, pairPausedApart } from './views.ts';

/** Says once that the pair is paused, and not by whom. */
export const pausedTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'pair'> => ({
  kind: pausedKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      // A later pause has its own word, so that one taken back and begun again is told once.
      if ((await nextOccurrence(tx, { pairId, kind: pausedKind })) > occurrence + 1) return undefined;
      const back = pair.state === 'paused' ? await returnOf(tx, pair, clock.now()) : undefined;
      return back && pairPaused(back.day, reader);
    }),
});

/** The same to each in private, where it cannot stand in the pair's DM. */
export const pausedApartTouchpoint = ({ clock }: Pick<Deps, 'clock'>): Touchpoint<'member'> => ({
  kind: pausedApartKind,
  audience: 'member',
  when: 'good-moment',
  weight: 'must-arrive',
  compose: async (tx, { pairId, personId }) => {
    const pair = await readPair(tx, pairId);
    const back = pair.state === 'paused' ? await returnOf(tx, pair, clock.now()) : undefined;
    const reader = await readerOf(tx, personId);
    return (
      back && { to: { people: [personId] }, message: pairPausedApart(pair, back.day, { personId, reader }) }
    );
  },
});
