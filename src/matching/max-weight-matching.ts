import { buildArcs, type Arcs, type ArcSelection } from './blossom/arcs.ts';
import { dissolveTrees } from './blossom/augment.ts';
import { growForest, plantTrees } from './blossom/grow-forest.ts';
import { readBarrier, readDuals, readMates } from './blossom/read-result.ts';
import { createSearch, NONE, type Search } from './blossom/search-state.ts';
import { greedyStart } from './blossom/greedy-start.ts';
import type { Matching } from './certificate.ts';
import { assertValidGraph, type WeightedGraph } from './weighted-graph.ts';

export type { Certificate, Matching } from './certificate.ts';
export { InvalidGraphError, type WeightedGraph } from './weighted-graph.ts';

/**
 * A matching of greatest total weight; with `maxCardinality`, of greatest weight among those of most edges.
 *
 * @throws {InvalidGraphError} for an edge whose ends or weight make no sense.
 */
export function maxWeightMatching(
  graph: WeightedGraph,
  options: { readonly maxCardinality?: boolean } = {},
): Matching {
  assertValidGraph(graph);
  return options.maxCardinality === true ? heaviestOfTheLargest(graph) : heaviest(graph);
}

function heaviest(graph: WeightedGraph): Matching {
  const search = solve(buildArcs(graph, { above: 0, shift: 0 }));
  return { mate: readMates(search), certificate: { ...readDuals(search, 0), barrier: undefined } };
}

/** Solves for raised weights, which leaves few vertices alone, then lets the duals of those fall below zero. */
function heaviestOfTheLargest(graph: WeightedGraph): Matching {
  const selection = raise(graph);
  const search = solve(buildArcs(graph, selection));
  search.staysAboveZero = false;
  search.clock = 0;
  search.queue.clear();
  search.bestKey.fill(Infinity);
  plantTrees(search);
  growForest(search, 1);
  const barrier = search.treeCount > 1 ? readBarrier(search) : new Int32Array(0);
  dissolveTrees(search, remainingTrees(search));
  return { mate: readMates(search), certificate: { ...readDuals(search, selection.shift), barrier } };
}

function solve(arcs: Arcs): Search {
  const search = createSearch(arcs, greedyStart(arcs));
  plantTrees(search);
  growForest(search, 0);
  return search;
}

/** The shift after which every weight is positive and two edges outweigh any one. */
function raise({ weight }: WeightedGraph): ArcSelection {
  let least = Infinity;
  let most = -Infinity;
  for (const value of weight) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { above: -Infinity, shift: weight.length === 0 ? 0 : most - 2 * least + 1 };
}

function remainingTrees({ firstInTree }: Search): number[] {
  const trees: number[] = [];
  firstInTree.forEach((set, tree) => {
    if (set !== NONE) trees.push(tree);
  });
  return trees;
}
