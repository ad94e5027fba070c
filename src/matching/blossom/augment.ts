import { rescan } from './labels.ts';
import { NONE, OUTER, UNLABELLED, type Search } from './search-state.ts';

/**
 * Matches `u`, in an OUTER set, to `v` outside its tree (or to NONE), and swaps matched and unmatched edges along
 * the way from there to the root. Only outermost sets change; nested blossoms follow from their base when needed.
 */
export function rematchToRoot(search: Search, u: number, v: number): void {
  const { setOf, base, mate, parentFrom, parentTo } = search;
  let inside = u;
  let outside = v;
  for (;;) {
    const outer = setOf[inside] as number;
    const formerMate = mate[outer] as number;
    base[outer] = inside;
    mate[outer] = outside;
    if (formerMate === NONE) return;
    const inner = setOf[formerMate] as number;
    inside = parentFrom[inner] as number;
    outside = parentTo[inner] as number;
    base[inner] = outside;
    mate[inner] = inside;
  }
}

/** Takes the trees out of the forest; every set of theirs is unlabelled again and keeps its duals. */
export function dissolveTrees(search: Search, trees: readonly number[]): void {
  const reached: number[] = [];
  for (const tree of trees) {
    unlabelTree(search, tree, reached);
    search.firstInTree[tree] = NONE;
    search.treeCount--;
  }
  for (const v of reached) rescan(search, v);
}

/** Adds to `reached` the vertices of INNER sets: what other trees' OUTER vertices offer them is known to none. */
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
      collectVertices(search, node, reached);
    }
    label[set] = UNLABELLED;
  }
}

function collectVertices(search: Search, node: number, into: number[]): void {
  const last = search.lastVertex[node] as number;
  for (let v = search.firstVertex[node] as number; ; v = search.nextVertex[v] as number) {
    into.push(v);
    if (v === last) return;
  }
}
