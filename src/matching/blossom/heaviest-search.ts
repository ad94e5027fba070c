import type { Arcs } from './arcs.ts';
import { dissolveTrees } from './dissolve.ts';
import { growForest, plantTrees } from './grow-forest.ts';
import { createSearch, INNER, NONE, type Search, type Start } from './search-state.ts';

/** Searches for a matching of greatest weight: whoever is left alone has a dual of zero. */
export function searchHeaviest(arcs: Arcs, start: Start): Search {
  const search = createSearch(arcs, start);
  plantTrees(search);
  growForest(search, 0);
  return search;
}

/**
 * Goes on from a matching of greatest weight to the heaviest of the largest: the duals of all who are alone now fall
 * below zero together, so that they stay the lowest, until no tree can grow.
 *
 * @returns a barrier, in the sense of the certificate.
 */
export function searchLargest(search: Search): Int32Array {
  search.staysAboveZero = false;
  search.clock = 0;
  search.queue.clear();
  search.bestKey.fill(Infinity);
  plantTrees(search);
  // One vertex alone is beyond help: the number of vertices is odd.
  growForest(search, 1);
  const barrier = search.treeCount > 1 ? innerVertices(search) : new Int32Array(0);
  dissolveTrees(search, standingTrees(search));
  return barrier;
}

/** In a forest that can grow no more, these keep more odd components apart than there are of them. */
function innerVertices({ setOf, label }: Search): Int32Array {
  return Int32Array.from(setOf.keys()).filter((v) => label[setOf[v] as number] === INNER);
}

function standingTrees({ firstInTree }: Search): Int32Array {
  return Int32Array.from(firstInTree.keys()).filter((tree) => firstInTree[tree] !== NONE);
}
