import type { Aims } from './aims.ts';
import type { FitEdges } from './fit-edges.ts';
import { PAIR_HASH_BITS, pairHash } from '../scoring/pair-hash.ts';
import type { WeightedGraph } from '../max-weight-matching.ts';

/**
 * Several aims in one integer weight, each so far above the next that no sum of lower ones outweighs a single step:
 * first that nobody misses their turn, then as few breaches as can be (pairs under the acceptable fit), then the fit, then the
 * hash of the two, which makes the optimum practically unique.
 */
export type WeightLayout = {
  readonly turnUnit: number;
  readonly breachUnit: number;
  readonly fitUnit: number;
  readonly hashShift: number;
};

/** The solver is exact for weights up to 2^40. */
const WEIGHT_BITS = 40;
const FIT_BITS = 7;
const BREACH_BITS = 1;
/** Two turns of the weightiest kind in one pair. */
const TURN_BITS = 3;

export type BeyondFit = { readonly breaches: boolean; readonly turns: boolean };

export function weightLayout(vertexCount: number, { breaches, turns }: BeyondFit): WeightLayout {
  const sumBits = 32 - Math.clz32(vertexCount >> 1);
  const aboveFit = (breaches ? sumBits + BREACH_BITS : 0) + (turns ? sumBits + TURN_BITS : 0);
  const room = WEIGHT_BITS - aboveFit - FIT_BITS - sumBits;
  const hashBits = Math.max(0, Math.min(PAIR_HASH_BITS, room));
  const fitShift = hashBits === 0 ? 0 : hashBits + sumBits;
  const breachShift = fitShift + FIT_BITS + sumBits;
  const turnShift = Math.min(breachShift + (breaches ? sumBits + BREACH_BITS : 0), WEIGHT_BITS - TURN_BITS);
  return {
    turnUnit: turns ? 2 ** turnShift : 0,
    breachUnit: breaches ? 2 ** breachShift : 0,
    fitUnit: 2 ** fitShift,
    hashShift: PAIR_HASH_BITS - hashBits,
  };
}

/** The pairs as a graph to be solved for the greatest weight. Where there is an odd one, its last vertex is their seat. */
export function weighPairs(edges: FitEdges, aims: Aims, layout: WeightLayout): WeightedGraph {
  const { vertexCount, fit } = edges;
  const seats = aims.worthAsOddOne?.length ?? 0;
  const kept = fit.reduce((count, value) => count + (value >= aims.floor ? 1 : 0), 0);
  const from = new Int32Array(kept + seats);
  const to = new Int32Array(kept + seats);
  const weight = new Float64Array(kept + seats);
  let at = 0;
  for (let edge = 0; edge < fit.length; edge++) {
    if ((fit[edge] as number) < aims.floor) continue;
    const pair = { a: edges.from[edge] as number, b: edges.to[edge] as number, fit: fit[edge] as number };
    from[at] = pair.a;
    to[at] = pair.b;
    weight[at++] = weightOf(pair, aims, layout);
  }
  aims.worthAsOddOne?.forEach((worth, person) => {
    from[kept + person] = person;
    to[kept + person] = vertexCount;
    weight[kept + person] = worth * layout.fitUnit;
  });
  return { vertexCount: vertexCount + (seats > 0 ? 1 : 0), from, to, weight };
}

export function weightOf(
  { a, b, fit }: { readonly a: number; readonly b: number; readonly fit: number },
  { hashes, acceptableFit, turns }: Aims,
  { turnUnit, breachUnit, fitUnit, hashShift }: WeightLayout,
): number {
  const breaches = fit < acceptableFit ? 1 : 0;
  const kept = (turns[a] ?? 0) + (turns[b] ?? 0);
  const hash = pairHash(hashes[a] ?? 0, hashes[b] ?? 0) >> hashShift;
  return fit * fitUnit + hash - breaches * breachUnit + kept * turnUnit;
}
