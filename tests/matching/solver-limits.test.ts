import { describe, expect, it } from '@jest/globals';
import type { Certificate } from '../../src/matching/certificate.ts';
import { maxWeightMatching, type WeightedGraph } from '../../src/matching/max-weight-matching.ts';
import { findMatchingFault } from '../../src/matching/verify-matching.ts';
import { graphOf, randomGraph, shuffled, totalOf, type Edge } from '../support/graphs.ts';
import { nestedGraph, peeledGraph } from '../support/nested-graphs.ts';
import { solveUnaided } from '../support/unaided-search.ts';

const DEPTH = 20_000;

function depthOf({ blossomParent }: Certificate): number {
  const depth = new Int32Array(blossomParent.length);
  for (let node = blossomParent.length - 1; node >= 0; node--) {
    const parent = blossomParent[node] ?? -1;
    depth[node] = parent < 0 ? 0 : (depth[parent] ?? 0) + 1;
  }
  return depth.reduce((most, value) => Math.max(most, value), 0);
}

describe('blossoms nested 20,000 deep', () => {
  it('are built, matched and proved', () => {
    const graph = nestedGraph(DEPTH);
    const matching = maxWeightMatching(graph);
    expect(depthOf(matching.certificate)).toBe(DEPTH);
    expect(findMatchingFault(graph, matching)).toBeUndefined();
  });

  it('are opened again, layer by layer, when a later tree enters them', () => {
    const graph = peeledGraph(DEPTH);
    const matching = solveUnaided(graph);
    expect(depthOf(matching.certificate)).toBe(1);
    expect(findMatchingFault(graph, matching)).toBeUndefined();
  });
});

describe('50,000 vertices', () => {
  const count = 50_000;
  const ring = Array.from({ length: count - 1 }, (_, v): Edge => [v, (v + 1) % (count - 1), 10]);
  const graphs: Record<string, WeightedGraph> = {
    'at random': randomGraph({ seed: 1, vertexCount: count, edgeCount: 4 * count, weights: [-1e6, 1e6] }),
    'in one odd ring, and one beside it': shuffled(graphOf(ring, count), 2).graph,
  };

  it.each(Object.keys(graphs))('%s are matched and proved in both modes', (name) => {
    const graph = graphs[name] ?? graphOf([]);
    for (const mode of [{}, { maxCardinality: true }]) {
      expect(findMatchingFault(graph, maxWeightMatching(graph, mode), mode)).toBeUndefined();
    }
  });
});

describe('weights at the limit', () => {
  const huge = 2 ** 40;

  it('are told apart to the last unit', () => {
    const graph = graphOf([
      [0, 1, huge - 1],
      [1, 2, huge],
      [2, 3, huge - 1],
      [3, 0, huge - 3],
    ]);
    const { mate } = maxWeightMatching(graph);
    expect(totalOf(graph, mate)).toEqual({ pairs: 2, weight: 2 * huge - 2 });
  });

  it('may oppose each other along a chain', () => {
    const chain = Array.from({ length: 101 }, (_, v): Edge => [v, v + 1, v % 2 === 0 ? -huge : huge]);
    const graph = graphOf(chain);
    const mode = { maxCardinality: true };
    const matching = maxWeightMatching(graph, mode);
    expect(totalOf(graph, matching.mate)).toEqual({ pairs: 51, weight: -51 * huge });
    expect(findMatchingFault(graph, matching, mode)).toBeUndefined();
  });

  it('are refused, not rounded, where the chain is too long for exact duals', () => {
    const chain = Array.from({ length: 4001 }, (_, v): Edge => [v, v + 1, v % 2 === 0 ? -huge : huge]);
    expect(() => maxWeightMatching(graphOf(chain), { maxCardinality: true })).toThrow(
      expect.objectContaining({ name: 'InexactDualsError', code: 'inexact-duals' }),
    );
  });
});
