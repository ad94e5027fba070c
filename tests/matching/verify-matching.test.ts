import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Certificate, Matching } from '../../src/matching/certificate.ts';
import { maxWeightMatching } from '../../src/matching/max-weight-matching.ts';
import { findMatchingFault } from '../../src/matching/verify-matching.ts';
import type { WeightedGraph } from '../../src/matching/weighted-graph.ts';
import { bestTotal, createRandom, edgesOf, graphOf, smallGraphs, totalOf } from '../support/graphs.ts';

const LARGEST = { maxCardinality: true };
const PLAIN = {};

function withCertificate(matching: Matching, change: Partial<Certificate>): Matching {
  return { ...matching, certificate: { ...matching.certificate, ...change } };
}

function changedAt(values: Float64Array, index: number, by: number): Float64Array {
  const copy = values.slice();
  copy[index] = (copy[index] ?? 0) + by;
  return copy;
}

/** Takes edges in a random order as long as both ends are free, and stops at random. */
function someMatching(graph: WeightedGraph, seed: number): Int32Array {
  const random = createRandom(seed);
  const mate = new Int32Array(graph.vertexCount).fill(-1);
  const ranked = edgesOf(graph).map((edge) => ({ edge, rank: random() }));
  for (const { edge } of ranked.toSorted((a, b) => a.rank - b.rank)) {
    const [from, to] = edge;
    if (from === to || mate[from] !== -1 || mate[to] !== -1 || random() < 0.1) continue;
    mate[from] = to;
    mate[to] = from;
  }
  return mate;
}

describe('with the certificate of a best matching', () => {
  it('another matching passes exactly if it weighs as much', () => {
    fc.assert(
      fc.property(smallGraphs(), fc.nat(), (graph, seed) => {
        const mate = someMatching(graph, seed);
        const fault = findMatchingFault(graph, { ...maxWeightMatching(graph), mate });
        expect(fault === undefined).toBe(totalOf(graph, mate).weight === bestTotal(graph).weight);
      }),
      { numRuns: 1500 },
    );
  });

  it('another matching passes for one of the largest exactly if it has as many pairs and weighs as much', () => {
    fc.assert(
      fc.property(smallGraphs(), fc.nat(), (graph, seed) => {
        const mate = someMatching(graph, seed);
        const fault = findMatchingFault(graph, { ...maxWeightMatching(graph, LARGEST), mate }, LARGEST);
        const best = bestTotal(graph, LARGEST);
        const { pairs, weight } = totalOf(graph, mate);
        expect(fault === undefined).toBe(pairs === best.pairs && weight === best.weight);
      }),
      { numRuns: 1500 },
    );
  });
});

describe.each([PLAIN, LARGEST])('a wrong certificate is refused (%o)', (mode) => {
  const solved = smallGraphs().map((graph) => ({ graph, matching: maxWeightMatching(graph, mode) }));
  const aQuarter = fc.constantFrom(-0.25, 0.25);

  it('if the dual of somebody who is matched is off by a quarter', () => {
    fc.assert(
      fc.property(solved, fc.nat(), aQuarter, ({ graph, matching }, at, by) => {
        const matched = [...matching.mate.keys()].filter((v) => matching.mate[v] !== -1);
        fc.pre(matched.length > 0);
        const v = matched[at % matched.length] ?? 0;
        const vertexDual = changedAt(matching.certificate.vertexDual, v, by);
        expect(findMatchingFault(graph, withCertificate(matching, { vertexDual }), mode)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it("if a blossom's dual is off by a quarter", () => {
    fc.assert(
      fc.property(solved, fc.nat(), aQuarter, ({ graph, matching }, at, by) => {
        const { blossomDual } = matching.certificate;
        fc.pre(blossomDual.length > 0);
        const changed = changedAt(blossomDual, at % blossomDual.length, by);
        expect(
          findMatchingFault(graph, withCertificate(matching, { blossomDual: changed }), mode),
        ).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a certificate is refused', () => {
  const triangle = graphOf([
    [0, 1, 6],
    [1, 2, 6],
    [0, 2, 6],
  ]);
  const matching = maxWeightMatching(triangle);

  it('not, if it is right', () => {
    expect(findMatchingFault(triangle, matching)).toBeUndefined();
    expect(matching.certificate.blossomDual).toEqual(Float64Array.of(6));
  });

  it.each([
    { fault: 'not one mate and dual per vertex', change: { vertexDual: new Float64Array(2) } },
    { fault: 'not one parent per node', change: { blossomDual: new Float64Array(2) } },
    { fault: 'the blossoms do not form a forest', change: { blossomParent: Int32Array.of(3, 3, 3, 3) } },
    { fault: 'the blossoms do not form a forest', change: { blossomParent: Int32Array.of(3, 2, 3, -1) } },
    { fault: 'the blossoms do not form a forest', change: { blossomParent: Int32Array.of(4, 3, 3, -1) } },
    { fault: 'a dual that doubles cannot add exactly', change: { vertexDual: Float64Array.of(NaN, 0, 0) } },
    { fault: 'a dual that doubles cannot add exactly', change: { vertexDual: Float64Array.of(0.1, 0, 0) } },
    {
      fault: 'a dual that doubles cannot add exactly',
      change: { vertexDual: Float64Array.of(2 ** 60, 0, 0) },
    },
    { fault: 'a dual that doubles cannot add exactly', change: { blossomDual: Float64Array.of(Infinity) } },
    { fault: 'a blossom with a negative dual', change: { blossomDual: Float64Array.of(-6) } },
    { fault: 'a vertex with a negative dual', change: { vertexDual: Float64Array.of(-1, 0, 0) } },
    {
      fault: 'a blossom with a dual that is not full',
      change: { blossomParent: Int32Array.of(3, -1, 3, -1) },
    },
    { fault: 'edge 0 outweighs its duals', change: { blossomDual: Float64Array.of(5) } },
  ])('for $fault', ({ fault, change }) => {
    expect(findMatchingFault(triangle, withCertificate(matching, change))).toBe(fault);
  });

  it('for mates who do not agree', () => {
    for (const mate of [
      Int32Array.of(1, 2, 1),
      Int32Array.of(0, -1, -1),
      Int32Array.of(1, -1, -1),
      Int32Array.of(7, -1, -1),
    ]) {
      expect(findMatchingFault(triangle, { ...matching, mate })).toMatch(/is not matched to it/);
    }
  });

  it('for a pair that no edge joins', () => {
    const apart = graphOf([], 2);
    const mate = Int32Array.of(1, 0);
    expect(findMatchingFault(apart, { ...maxWeightMatching(apart), mate })).toMatch(/over no tight edge/);
  });

  it('for a barrier that explains too little, or none', () => {
    const star = graphOf([
      [0, 1, 1],
      [0, 2, 2],
      [0, 3, 3],
    ]);
    const largest = maxWeightMatching(star, LARGEST);
    expect(findMatchingFault(star, largest, LARGEST)).toBeUndefined();
    expect(largest.certificate.barrier).toEqual(Int32Array.of(0));
    for (const barrier of [new Int32Array(0), Int32Array.of(1), Int32Array.of(0, 1), undefined]) {
      expect(findMatchingFault(star, withCertificate(largest, { barrier }), LARGEST)).toMatch(/barrier/);
    }
  });
});
