import { pushExpansion, pushGrowth, pushOuterEdge, pushZero } from './events.ts';
import { forEachVertex } from './nodes.ts';
import { INNER, NONE, OUTER, UNLABELLED, type Search } from './search-state.ts';
import { enterTree } from './trees.ts';

/** Adds the unlabelled `set` to the tree of `u` as INNER, reached over the edge from `u` (OUTER) to `v` (in `set`). */
export function labelInner(
  search: Search,
  set: number,
  { u, v }: { readonly u: number; readonly v: number },
): void {
  const node = search.nodeOf[set] as number;
  (search.offset[set] as number) -= search.clock;
  (search.blossomDual[node] as number) += 2 * search.clock;
  search.label[set] = INNER;
  search.parentFrom[set] = u;
  search.parentTo[set] = v;
  enterTree(search, set, search.treeOf[search.setOf[u] as number] as number);
  if (node >= search.arcs.vertexCount) pushExpansion(search, node);
}

/** Adds the unlabelled `set` to `tree` as OUTER and looks at all its arcs. */
export function labelOuter(search: Search, set: number, tree: number): void {
  const node = search.nodeOf[set] as number;
  (search.blossomDual[node] as number) -= 2 * search.clock;
  search.label[set] = OUTER;
  enterTree(search, set, tree);
  turnOuter(search, node, (search.offset[set] as number) + search.clock);
  search.offset[set] = 0;
  scanNode(search, node);
}

/** Raises the lazy dual of the node's vertices by `rise`, which makes them those of an OUTER set. */
export function turnOuter(search: Search, node: number, rise: number): void {
  const { dual, bestKey } = search;
  forEachVertex(search, node, (v) => {
    (dual[v] as number) += rise;
    bestKey[v] = Infinity;
  });
}

/** Looks at every arc that leaves the node, which lies in an OUTER set. */
export function scanNode(search: Search, node: number): void {
  forEachVertex(search, node, (v) => {
    scanOuterVertex(search, v);
    if (search.staysAboveZero) noteZero(search, v);
  });
}

function noteZero(search: Search, v: number): void {
  const tree = search.treeOf[search.setOf[v] as number] as number;
  const time = search.dual[v] as number;
  if (time >= (search.zeroTime[tree] as number)) return;
  search.zeroTime[tree] = time;
  pushZero(search, v, time);
}

function scanOuterVertex(search: Search, u: number): void {
  const { setOf, label, dual, bestKey, bestArc } = search;
  const { first, target, weight } = search.arcs;
  const set = setOf[u] as number;
  const dualOfU = dual[u] as number;
  const end = first[u + 1] as number;
  for (let arc = first[u] as number; arc < end; arc++) {
    const v = target[arc] as number;
    const setOfV = setOf[v] as number;
    const labelOfV = label[setOfV] as number;
    const key = dualOfU - (weight[arc] as number);
    if (labelOfV === OUTER) {
      if (setOfV !== set) pushOuterEdge(search, arc, (key + (dual[v] as number)) / 2);
    } else if (key < (bestKey[v] as number)) {
      bestKey[v] = key;
      bestArc[v] = arc;
      if (labelOfV === UNLABELLED) pushGrowth(search, v, growthTime(search, v));
    }
  }
}

/** Finds anew the best arc from an OUTER vertex to `v`, which is unlabelled. */
export function rescan(search: Search, v: number): void {
  const { setOf, label, dual } = search;
  const { first, target, weight } = search.arcs;
  let bestKey = Infinity;
  let bestArc = NONE;
  const end = first[v + 1] as number;
  for (let arc = first[v] as number; arc < end; arc++) {
    const u = target[arc] as number;
    if (label[setOf[u] as number] !== OUTER) continue;
    const key = (dual[u] as number) - (weight[arc] as number);
    if (key < bestKey) {
      bestKey = key;
      bestArc = arc;
    }
  }
  search.bestKey[v] = bestKey;
  search.bestArc[v] = bestArc;
  if (bestArc !== NONE) pushGrowth(search, v, growthTime(search, v));
}

/** The clock at which the best arc to `v`, in an unlabelled set, becomes tight. */
export function growthTime(search: Search, v: number): number {
  const set = search.setOf[v] as number;
  return (search.bestKey[v] as number) + (search.dual[v] as number) + (search.offset[set] as number);
}
