import type { Deps } from '../../../deps.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { lockLivingPair, movePair } from '../pair/service/moves.ts';
import { isOpen } from '../pair/model.ts';
import { tipInWords } from '../pair/texts.ts';
import { readPair, toPairDm } from '../pair/service/pairs.ts';
import { afterPause, pausedKind, returnKind } from './model.ts';
import { returnOf } from '../pair/service/returning.ts';
import { texts } from './texts.ts';
import { pairPaused, pairReturned } from './views.ts';

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

/** Takes the pair up again once nobody of it is away any more, and says so. */
export const returnTouchpoint = ({ content }: Pick<Deps, 'content'>): Touchpoint<'pair'> => ({
  kind: returnKind,
  foretold: (reader) => texts(reader).foretold,
  audience: 'pair',
  when: 'good-moment',
  weight: 'must-arrive',
  lock: lockLivingPair,
  whenDue: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    if (!(await returnOf(tx, pair, now))) await movePair(tx, pair, { kind: 'resumed' });
  },
  next: async (tx, { pairId }, now) => {
    return (await returnOf(tx, await readPair(tx, pairId), now))?.at;
  },
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      const place = { moment: 'after-pause', pairId, turn: occurrence } as const;
      const pack = content.in(reader.language);
      const ways = { restart: afterPause(pack.restarts, occurrence), tip: tipInWords(pack, place, reader) };
      return isOpen(pair) ? pairReturned(ways, reader) : undefined;
    }),
});
