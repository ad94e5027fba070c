import { rescan } from './labels.ts';
import { forEachVertex } from './nodes.ts';
import { NONE, OUTER, UNLABELLED, type Search } from './search-state.ts';

/** Takes the trees out of the forest; every set of theirs is unlabelled again and keeps its duals. */
export function dissolveTrees(search: Search, trees: Iterable<number>): void {
  const reached: number[] = [];
  for (const tree of trees) {
    unlabelTree(search, tree, reached);
    search.firstInTree[tree] = NONE;
    search.treeCount--;
  }
  for (const v of reached) rescan(search, v);
}

/**
 * Adds the vertices of INNER sets to `reached`: their best offer came from their own tree, and what other trees
 * offer them was not kept. The edges of OUTER vertices to other trees still wait in the queue.
 */
function unlabelTree(search: Search, tree: number, reached: number[]): void {
  const { nextInTree, label, offset, blossomDual, nodeOf, clock } = search;
  for (let set = search.firstInTree[tree] as number; set !== NONE; set = nextInTree[set] as number) {
    const node = nodeOf[set] as number;
    if (label[set] === OUTER) {
      (offset[set] as number) -= clock;
      (blossomDual[node] as number) += 2 * clock;
    } else {
      (offset[set] as number) += clock;
      (blossomDual[node] as number) -= 2 * clock;
      forEachVertex(search, node, (v) => reached.push(v));
    }
    label[set] = UNLABELLED;
  }
}
