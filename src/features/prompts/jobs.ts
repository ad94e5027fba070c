import type { Deps } from '../../deps.ts';
import { pairReader } from '../../language.ts';
import type { Series } from '../../scheduling/touchpoints.ts';
import { isOpen } from '../pairing/model.ts';
import { goodMomentFor, readPair, toPairDm } from '../pairing/service/pairs.ts';
import { rotaOf } from '../sessions/service.ts';
import { promptKind } from './model.ts';
import { promptFor } from './service.ts';
import { promptCard } from './views.ts';

const firstAfter = Temporal.Duration.from({ hours: 3 * 24 });
const every = Temporal.Duration.from({ hours: 7 * 24 });

export const promptSeries = ({ clock }: Pick<Deps, 'clock'>): Series => ({
  kind: promptKind,
  ifUnsure: 'let-go',
  first: async (tx, pairId, now) => goodMomentFor(tx, await readPair(tx, pairId), now.add(firstAfter)),
  next: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    return pair.state === 'ended' ? undefined : goodMomentFor(tx, pair, now.add(every));
  },
  compose: (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair) => {
      const prompt = isOpen(pair) ? await promptFor(tx, { pairId, occurrence, now: clock.now() }) : undefined;
      return prompt && promptCard(prompt, (await rotaOf(tx, pair)).menteeToday.name, pairReader);
    }),
});
