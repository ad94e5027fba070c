import type { WeightedGraph } from '../../src/matching/weighted-graph.ts';
import { graphOf, type Edge } from './graphs.ts';

/**
 * A hub, and `depth` couples, each joined to it a little less closely than the couple before: a tree from the hub
 * takes them in one by one, as blossoms around blossoms. One vertex stays alone.
 */
export function nestedGraph(depth: number): WeightedGraph {
  return graphOf(nestedEdges(depth));
}

function nestedEdges(depth: number): Edge[] {
  return Array.from({ length: depth }, (_, i) => i + 1).flatMap((level): Edge[] => {
    const one = 2 * level - 1;
    const other = 2 * level;
    const toHub = 2 ** 29 + 3 * depth - level;
    return [
      [one, other, 2 ** 30],
      [0, one, toHub],
      [0, other, toHub],
    ];
  });
}

/**
 * The nested graph with two triangles: the tree of the first gives the hub its match once the nest is complete, that
 * of the second then enters the nest as an inner blossom and opens it, layer by layer.
 */
export function peeledGraph(depth: number): WeightedGraph {
  const first = 2 * depth + 1;
  const second = first + 3;
  return graphOf([
    ...nestedEdges(depth),
    ...triangle(first),
    ...triangle(second),
    [0, first, 2 ** 28 + 2 * depth],
    [1, second, 2 ** 28 + 2 ** 29 - (5 * depth) / 4 + 1],
  ]);
}

function triangle(corner: number): Edge[] {
  return [
    [corner, corner + 1, 2 ** 30],
    [corner + 1, corner + 2, 2 ** 30],
    [corner, corner + 2, 2 ** 30],
  ];
}
