import { describe, expect, it } from '@jest/globals';
import { maxWeightMatching } from '../../src/matching/max-weight-matching.ts';
import { graphOf } from '../support/graphs.ts';

const LARGEST = { maxCardinality: true };

describe('an unusual graph is matched as well', () => {
  it.each([0, 1, 5])('%i vertices without an edge stay alone', (vertexCount) => {
    const alone = new Int32Array(vertexCount).fill(-1);
    expect(maxWeightMatching(graphOf([], vertexCount)).mate).toEqual(alone);
    expect(maxWeightMatching(graphOf([], vertexCount), LARGEST).mate).toEqual(alone);
  });

  it('a self-loop counts for nothing', () => {
    const graph = graphOf([
      [0, 0, 100],
      [0, 1, 1],
    ]);
    expect(maxWeightMatching(graph).mate).toEqual(Int32Array.of(1, 0));
    expect(maxWeightMatching(graphOf([[0, 0, 100]]), LARGEST).mate).toEqual(Int32Array.of(-1));
  });

  it('of parallel edges the heaviest counts', () => {
    const graph = graphOf([
      [0, 1, 2],
      [1, 2, 5],
      [1, 0, 6],
      [0, 1, -9],
    ]);
    expect(maxWeightMatching(graph).mate).toEqual(Int32Array.of(1, 0, -1));
  });

  it('each part of a disconnected graph is matched for itself', () => {
    const graph = graphOf([
      [0, 1, 3],
      [3, 4, 5],
      [4, 5, 4],
    ]);
    expect(maxWeightMatching(graph).mate).toEqual(Int32Array.of(1, 0, -1, 4, 3, -1));
  });

  it('an edge that adds nothing is taken only for the number of pairs', () => {
    const graph = graphOf([
      [0, 1, -4],
      [1, 2, -3],
      [3, 4, 0],
    ]);
    expect(maxWeightMatching(graph).mate).toEqual(new Int32Array(5).fill(-1));
    expect(maxWeightMatching(graph, LARGEST).mate).toEqual(Int32Array.of(-1, 2, 1, 4, 3));
  });
});

describe('a graph that makes no sense is refused, and the edge named', () => {
  it.each([
    { weight: NaN },
    { weight: Infinity },
    { weight: 0.5 },
    { weight: 2 ** 40 + 1 },
    { weight: -(2 ** 40) - 1 },
  ])('a weight of $weight', ({ weight }) => {
    const graph = graphOf([
      [0, 1, 1],
      [1, 2, weight],
    ]);
    expect(() => maxWeightMatching(graph)).toThrow(
      expect.objectContaining({ name: 'InvalidGraphError', code: 'bad-weight', edge: 1 }),
    );
  });

  it.each([-1, 3])('an edge that ends at %i of three vertices', (end) => {
    expect(() => maxWeightMatching(graphOf([[0, end, 1]], 3))).toThrow(
      expect.objectContaining({ code: 'bad-end', edge: 0 }),
    );
    expect(() => maxWeightMatching(graphOf([[end, 0, 1]], 3))).toThrow(
      expect.objectContaining({ code: 'bad-end', edge: 0 }),
    );
  });

  it.each(['from', 'to', 'weight'] as const)('an edge without its %s', (part) => {
    const graph = graphOf([[0, 1, 1]]);
    expect(() => maxWeightMatching({ ...graph, [part]: graph[part].subarray(1) })).toThrow(
      expect.objectContaining({ code: 'mismatched-lengths', edge: undefined }),
    );
  });

  it.each([-1, 1.5, NaN, 2 ** 28 + 1])('%d vertices', (vertexCount) => {
    expect(() => maxWeightMatching(graphOf([], vertexCount))).toThrow(
      expect.objectContaining({ code: 'bad-vertex-count' }),
    );
  });
});
