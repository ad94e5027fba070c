import { pushGrowth } from './events.ts';
import { growthTime, labelInner, labelOuter } from './labels.ts';
import { childrenOf, forEachVertex } from './nodes.ts';
import { UNLABELLED, type Search } from './search-state.ts';
import { leaveTree } from './trees.ts';

/**
 * Opens an INNER blossom whose dual has reached zero. An even number of steps round its ring, from the child where
 * the tree enters to the child at the base, stays in the tree, INNER and OUTER in turn; the others pair off.
 */
export function expand(search: Search, blossom: number): void {
  const { setOf, base, mate, parentFrom, parentTo, treeOf } = search;
  const set = setOf[search.firstVertex[blossom] as number] as number;
  const former = { base: base[set] as number, mate: mate[set] as number, tree: treeOf[set] as number };
  const entry = { u: parentFrom[set] as number, v: parentTo[set] as number };
  leaveTree(search, set);
  splitSet(search, set, childrenOf(search, blossom));
  search.spareBlossoms.push(blossom);

  const ring = ringFrom(search, setOf[former.base] as number);
  base[ring[0] as number] = former.base;
  mate[ring[0] as number] = former.mate;
  matchPairs(search, ring);
  labelPath(search, ring, { ...entry, tree: former.tree });
  for (const child of ring) offerGrowth(search, child);
}

/** Gives each child a set of its own, unlabelled; the largest keeps `set`, so that few vertices are relabelled. */
function splitSet(search: Search, set: number, children: readonly number[]): void {
  const { size, offset, nodeOf, setOf, label, clock } = search;
  const largest = children.reduce((a, b) => ((size[b] as number) > (size[a] as number) ? b : a));
  (offset[set] as number) += clock;
  for (const child of children) {
    const own = child === largest ? set : (search.spareSets.pop() as number);
    if (own !== set) {
      forEachVertex(search, child, (v) => {
        setOf[v] = own;
      });
      offset[own] = offset[set] as number;
    }
    nodeOf[own] = child;
    label[own] = UNLABELLED;
  }
}

/** The sets of the ring, in order, beginning with the base's. */
function ringFrom({ setOf, nodeOf, nextSibling, firstVertex }: Search, baseSet: number): number[] {
  const first = nodeOf[baseSet] as number;
  const ring = [baseSet];
  for (let child = nextSibling[first] as number; child !== first; child = nextSibling[child] as number) {
    ring.push(setOf[firstVertex[child] as number] as number);
  }
  return ring;
}

function matchPairs({ base, mate, nodeOf, linkFrom, linkTo }: Search, ring: readonly number[]): void {
  for (let i = 1; i < ring.length; i += 2) {
    const set = ring[i] as number;
    const next = ring[i + 1] as number;
    const from = linkFrom[nodeOf[set] as number] as number;
    const to = linkTo[nodeOf[set] as number] as number;
    base[set] = from;
    mate[set] = to;
    base[next] = to;
    mate[next] = from;
  }
}

type Entry = { readonly u: number; readonly v: number; readonly tree: number };

function labelPath(search: Search, ring: readonly number[], entry: Entry): void {
  const { nodeOf, linkFrom, linkTo } = search;
  let at = ring.indexOf(search.setOf[entry.v] as number);
  const forward = at % 2 === 1;
  const step = forward ? 1 : ring.length - 1;
  let { u, v } = entry;
  for (;;) {
    labelInner(search, ring[at] as number, { u, v });
    if (at === 0) return;
    const outer = (at + step) % ring.length;
    labelOuter(search, ring[outer] as number, entry.tree);
    at = (outer + step) % ring.length;
    const link = nodeOf[ring[forward ? outer : at] as number] as number;
    u = (forward ? linkFrom[link] : linkTo[link]) as number;
    v = (forward ? linkTo[link] : linkFrom[link]) as number;
  }
}

/** Queues again, for a set that left the tree, what OUTER vertices offered its vertices in the meantime. */
function offerGrowth(search: Search, set: number): void {
  if (search.label[set] !== UNLABELLED) return;
  forEachVertex(search, search.nodeOf[set] as number, (v) => {
    if (search.bestKey[v] !== Infinity) pushGrowth(search, v, growthTime(search, v));
  });
}
