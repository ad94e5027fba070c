import type { Deps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { afterPause, returnKind } from '../../pairs/away/model.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair, movePair } from '../../pairs/pair/service/moves.ts';
import { inPairDm, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import { returnOf } from '../../pairs/pair/service/returning.ts';
import { tipInWords } from '../../pairs/pair/texts.ts';
import { askAnew } from '../../relationship/first-weeks/service/asking-anew.ts';
import { endsWithin } from '../rematch/service/seeing.ts';
import { texts } from './texts.ts';
import { pairReturned } from './views.ts';

/** So short a time before a pair ends it does not hear that its pause is over: the two would stand there side by side. */
const justBefore = Temporal.Duration.from({ hours: 1 });

type Told = { readonly occurrence: number; readonly reader: Reader };

/** Takes the pair up again once nobody of it is away any more, and says so. */
export const returnTouchpoint = ({
  clock,
  content,
  queue,
}: Pick<Deps, 'clock' | 'content' | 'queue'>): Touchpoint<'pair'> => {
  const said = (pair: Pair, { occurrence, reader }: Told) => {
    const place = { moment: 'after-pause', pairId: pair.id, turn: occurrence } as const;
    const pack = content.in(reader.language);
    const ways = { restart: afterPause(pack.restarts, occurrence), tip: tipInWords(pack, place, reader) };
    return pairReturned(pair, ways, reader);
  };
  return {
    kind: returnKind,
    foretold: (reader) => texts(reader).foretold,
    audience: 'pair',
    when: 'good-moment',
    weight: 'must-arrive',
    // While it closes, no pause is over that anybody would hear of.
    fits: async (tx, { pairId }) => (await readPair(tx, pairId)).state !== 'closing',
    lock: lockLivingPair,
    whenDue: async (tx, { pairId }, now) => {
      const pair = await readPair(tx, pairId);
      if (await returnOf(tx, pair, now)) return;
      await movePair(tx, pair, { kind: 'resumed' });
      await askAnew(tx, queue, { pairIds: [pairId], now });
    },
    next: async (tx, { pairId }, now) => {
      return (await returnOf(tx, await readPair(tx, pairId), now))?.at;
    },
    compose: (tx, { pairId, occurrence }) =>
      toPairDm(tx, pairId, async (pair, reader) => {
        const isOver =
          !isOpen(pair) || (await endsWithin(tx, pair, { now: clock.now(), within: justBefore }));
        if (isOver) return undefined;
        return said(pair, { occurrence, reader });
      }),
    refresh: (tx, { pairId, occurrence }) =>
      inPairDm(tx, pairId, async (pair, reader) => said(pair, { occurrence, reader })),
  };
};
