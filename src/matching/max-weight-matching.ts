import { auctionStart } from './blossom/auction-start.ts';
import { buildArcs } from './blossom/arcs.ts';
import { searchHeaviest, searchLargest } from './blossom/heaviest-search.ts';
import { readDuals, readMates } from './blossom/read-result.ts';
import type { Matching } from './certificate.ts';
import { assertValidGraph, type WeightedGraph } from './weighted-graph.ts';

export { InexactDualsError } from './blossom/grow-forest.ts';
export type { Certificate, Matching } from './certificate.ts';
export { InvalidGraphError, type WeightedGraph } from './weighted-graph.ts';

/**
 * A matching of greatest total weight; with `maxCardinality`, of greatest weight among those of most edges. Exact for
 * integer weights up to 2^40, and the same for every order of vertices and edges where only one matching is best.
 *
 * Edmonds' primal-dual method with blossoms. An auction comes first (auction-start.ts); then alternating trees grow
 * from all vertices that are still alone, under one falling clock, and a tree stays until it has helped to match its
 * root (grow-forest.ts). Duals are lazy and a set relabels only its smaller parts (search-state.ts), as in Galil's
 * O(nm log n); only the vertices that an expansion frees are queued again, each time, at a cost outside that bound.
 *
 * Sources: Z. Galil, "Efficient algorithms for finding maximum matching in graphs", ACM Computing Surveys 18 (1986);
 * K. Mehlhorn and G. Schäfer, "Implementation of O(nm log n) weighted matchings in general graphs", JEA 7 (2002);
 * V. Kolmogorov, "Blossom V", Mathematical Programming Computation 1 (2009); B. Dezső, A. Jüttner and P. Kovács,
 * "LEMON: an open source C++ graph template library", ENTCS 264 (2011).
 *
 * @throws {InvalidGraphError} for an edge whose ends or weight make no sense.
 * @throws {InexactDualsError} with `maxCardinality`, for a long chain of weights so far apart that doubles cannot
 *   hold the duals; never where the vertices times the greatest difference of two weights stay below 2^46.
 */
export function maxWeightMatching(
  graph: WeightedGraph,
  options: { readonly maxCardinality?: boolean } = {},
): Matching {
  assertValidGraph(graph);
  return options.maxCardinality === true ? heaviestOfTheLargest(graph) : heaviest(graph);
}

function heaviest(graph: WeightedGraph): Matching {
  const arcs = buildArcs(graph, { above: 0, shift: 0 });
  const search = searchHeaviest(arcs, auctionStart(arcs));
  return { mate: readMates(search), certificate: { ...readDuals(search, 0), barrier: undefined } };
}

/** Weights are raised first: every matching gains by its number of edges, and the search has few to add. */
function heaviestOfTheLargest(graph: WeightedGraph): Matching {
  const shift = shiftToPositive(graph);
  const arcs = buildArcs(graph, { above: -Infinity, shift });
  const search = searchHeaviest(arcs, auctionStart(arcs));
  const barrier = searchLargest(search);
  return { mate: readMates(search), certificate: { ...readDuals(search, shift), barrier } };
}

/** With it, every weight is positive and any two edges outweigh any one. */
function shiftToPositive({ weight }: WeightedGraph): number {
  if (weight.length === 0) return 0;
  let least = Infinity;
  let most = -Infinity;
  for (const value of weight) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - 2 * least + 1;
}
