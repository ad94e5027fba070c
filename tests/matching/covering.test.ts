import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { workforce } from '../../bench/workforce.ts';
import { candidates } from '../../src/matching/candidates.ts';
import type { FitEdges } from '../../src/matching/choosing/fit-edges.ts';
import { edgesFrom } from '../../src/matching/choosing/fit-edges.ts';
import { fullCover } from '../../src/matching/choosing/full-cover.ts';
import { largestCover } from '../../src/matching/choosing/largest-cover.ts';
import { fitOf } from '../../src/matching/fit.ts';
import { DEFAULT_RULES } from '../../src/matching/match.ts';
import { demand } from '../../src/matching/scoring/demand.ts';
import { pairHash } from '../../src/matching/scoring/pair-hash.ts';
import { pointsRow } from '../../src/matching/scoring/score-rows.ts';
import { smallRound } from './people.ts';
import { allPairs, ready } from './pool.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function edgesOf(vertexCount: number, pairs: readonly (readonly [number, number])[]): FitEdges {
  return {
    vertexCount,
    from: Int32Array.from(pairs, ([a]) => a),
    to: Int32Array.from(pairs, ([, b]) => b),
    fit: new Int8Array(pairs.length).fill(50),
  };
}

/** The fewest that stay free, by trying everything. */
function fewestFree(vertices: readonly number[], joined: (a: number, b: number) => boolean): number {
  const [first, ...others] = vertices;
  if (first === undefined) return 0;
  const withPartner = others
    .filter((other) => joined(first, other))
    .map((other) =>
      fewestFree(
        others.filter((one) => one !== other),
        joined,
      ),
    );
  return Math.min(1 + fewestFree(others, joined), ...withPartner);
}

/** Every graph of up to eight vertices may be drawn; sparse ones, where it is hard, the most. */
const graphs = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }))
  .chain(([size, oneIn]) => {
    const vertices = Array.from({ length: size }, (_, v) => v);
    const twosomes = vertices.flatMap((b) => vertices.slice(0, b).map((a) => [a, b] as const));
    return fc
      .array(fc.nat({ max: oneIn }), { minLength: twosomes.length, maxLength: twosomes.length })
      .map((drawn) => ({ size, pairs: twosomes.filter((_, at) => drawn[at] === 0) }));
  });

describe('matching as many as can be', () => {
  it('leaves as few free as trying everything does, and knows exactly who may be free', () => {
    fc.assert(
      fc.property(graphs, ({ size, pairs }) => {
        const vertices = Array.from({ length: size }, (_, v) => v);
        const joined = (a: number, b: number): boolean =>
          pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
        const { freeCount, mayBeFree, separates } = largestCover(edgesOf(size, pairs));
        expect(freeCount).toBe(fewestFree(vertices, joined));
        for (const v of vertices) {
          const without = fewestFree(
            vertices.filter((one) => one !== v),
            joined,
          );
          expect(mayBeFree(v)).toBe(without === freeCount - 1);
          const isNextToOne = vertices.some((one) => mayBeFree(one) && joined(v, one));
          expect(separates(v)).toBe(!mayBeFree(v) && isNextToOne);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds, from one candidate each, as many as all pairs of the pool allow', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0, 30, 50), (seed, minFit) => {
        const pool = ready(smallRound(seed, 16));
        const few = candidates(pool, 1, () => {});
        const all = largestCover(edgesFrom(allPairs(pool), minFit));
        expect(fullCover(pool, few, minFit).freeCount).toBe(all.freeCount);
      }),
      { numRuns: 600 },
    );
  });
});

describe('candidates', () => {
  it('are exactly the best of each, by points less the demand for the other, ties by hash', () => {
    const pool = ready({ ...workforce(300, 3), rules: DEFAULT_RULES });
    const wanted = demand(pool);
    const k = 5;
    const expected = new Set<string>();
    pool.people.forEach((_, a) => {
      pointsRow(pool, a, 0);
      const legal = [...pool.scores.keys()].filter((b) => (pool.scores[b] ?? -1) >= 0);
      const rank = (b: number): number => (pool.scores[b] ?? 0) - (wanted[b] ?? 0);
      const hash = (b: number): number => pairHash(pool.hashes[a] ?? 0, pool.hashes[b] ?? 0);
      const best = legal.toSorted((x, y) => rank(y) - rank(x) || hash(y) - hash(x)).slice(0, k);
      const fit = (b: number): number =>
        fitOf(pool.scores[b] ?? 0, (pool.reach[a] ?? 0) + (pool.reach[b] ?? 0));
      for (const b of best) expected.add(`${Math.min(a, b)} ${Math.max(a, b)} ${fit(b)}`);
    });
    const { from, to, fit } = candidates(pool, k, () => {});
    const found = [...from.keys()].map((at) => `${from[at]} ${to[at]} ${fit[at]}`);
    expect(found).toHaveLength(expected.size);
    expect(new Set(found)).toEqual(expected);
  });
});
