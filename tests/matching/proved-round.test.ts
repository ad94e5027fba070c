import { describe, expect, it } from '@jest/globals';
import { workforce } from '../../bench/workforce.ts';
import { aimsOf } from '../../src/matching/choosing/aims.ts';
import { weighPairs, weightLayout } from '../../src/matching/choosing/pair-weights.ts';
import type { MatchInput } from '../../src/matching/match.ts';
import { DEFAULT_RULES, match } from '../../src/matching/match.ts';
import { maxWeightMatching } from '../../src/matching/max-weight-matching.ts';
import { allPairs, ready } from './pool.ts';

/** The greatest total fit there is, from the graph of all pairs. */
function bestTotal(input: MatchInput): number {
  const pool = ready(input);
  const edges = allPairs(pool);
  const aims = aimsOf(pool, { edges, floor: 0, freeCount: 0 }, input.rules);
  const graph = weighPairs(edges, aims, weightLayout(edges.vertexCount, { breaches: false, turns: false }));
  const { mate } = maxWeightMatching(graph, { maxCardinality: true });
  return edges.fit.reduce((sum, fit, at) => sum + (mate[edges.from[at] ?? -1] === edges.to[at] ? fit : 0), 0);
}

describe('the round proved best among all pairs', () => {
  it.each([1, 2, 3])('is the optimum of the graph of all pairs (company %i)', (seed) => {
    const input = { ...workforce(500, seed), rules: { ...DEFAULT_RULES, acceptableFit: 0 } };
    const proved = match({ ...input, bestAmong: 'all-pairs' });
    expect(proved.leftovers).toEqual([]);
    expect(proved.totalFit).toBe(bestTotal(input));
    expect(match(input).totalFit).toBeLessThanOrEqual(proved.totalFit);
  });
});
