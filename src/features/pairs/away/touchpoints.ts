import type { Deps } from '../../../deps.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { toPairDm } from '../pair/service/pairs.ts';
import { pausedKind } from './model.ts';
import { returnOf } from '../pair/service/returning.ts';
import { pairPaused } from './views.ts';

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
