import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { maxWeightMatching } from '../../src/matching/max-weight-matching.ts';
import { findMatchingFault } from '../../src/matching/verify-matching.ts';
import { bestTotal, randomGraph, shuffled, smallGraphs, totalOf, type Total } from '../support/graphs.ts';

describe.each([
  { goal: 'the greatest weight', mode: {}, worth: ({ weight }: Total) => weight },
  {
    goal: 'the greatest weight among the largest matchings',
    mode: { maxCardinality: true },
    worth: (total: Total) => total,
  },
])('the solver, asked for $goal', ({ mode, worth }) => {
  it('does as well as trying every matching of a small graph', () => {
    fc.assert(
      fc.property(smallGraphs(), (graph) => {
        const matching = maxWeightMatching(graph, mode);
        expect(worth(totalOf(graph, matching.mate))).toEqual(worth(bestTotal(graph, mode)));
        expect(findMatchingFault(graph, matching, mode)).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('proves its answer for graphs beyond trying', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          vertexCount: fc.integer({ min: 20, max: 200 }),
          edgeCount: fc.integer({ min: 10, max: 600 }),
          weights: fc.constantFrom([1, 8], [-9, 9], [-1000, -1], [0, 1e9]),
        }),
        (shape) => {
          const graph = randomGraph({ ...shape, weights: [shape.weights[0] ?? 0, shape.weights[1] ?? 0] });
          expect(findMatchingFault(graph, maxWeightMatching(graph, mode), mode)).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives the same answer twice, and the same pairs however vertices and edges are ordered', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, order) => {
        const graph = randomGraph({ seed, vertexCount: 60, edgeCount: 300, weights: [1, 2 ** 40] });
        const { mate } = maxWeightMatching(graph, mode);
        const other = shuffled(graph, order);
        const renamed = maxWeightMatching(other.graph, mode).mate;
        expect(maxWeightMatching(graph, mode).mate).toEqual(mate);
        mate.forEach((partner, v) => {
          expect(renamed[other.nameOf[v] ?? -1]).toBe(partner === -1 ? -1 : other.nameOf[partner]);
        });
      }),
      { numRuns: 60 },
    );
  });
});
