import { scanNode, turnOuter } from './labels.ts';
import { forEachVertex } from './nodes.ts';
import { NONE, OUTER, type Search } from './search-state.ts';
import { leaveTree } from './trees.ts';

/** One set on the way round a new blossom, with the edge that leads from it to the next. */
type Step = { readonly set: number; readonly from: number; readonly to: number };

/** Makes one OUTER set of the odd cycle that the tight edge closes; `u` and `v` lie in OUTER sets of one tree. */
export function shrink(search: Search, u: number, v: number): void {
  const top = nearestCommonAncestor(search, search.setOf[u] as number, search.setOf[v] as number);
  const ring = collectRing(search, { u, v, top });
  const blossom = search.spareBlossoms.pop() as number;
  const formerlyInner = settleChildren(search, ring);
  linkChildren(search, blossom, ring);
  mergeSets(search, blossom, { ring, top });
  for (const node of formerlyInner) scanNode(search, node);
}

/** Climbs from both sets in turn, so that the work is in proportion to the cycle that is found. */
function nearestCommonAncestor(search: Search, one: number, other: number): number {
  const { mark } = search;
  const stamp = ++search.markStamp;
  let climbing = one;
  let waiting = other;
  for (;;) {
    if (climbing !== NONE) {
      if (mark[climbing] === stamp) return climbing;
      mark[climbing] = stamp;
      climbing = outerParent(search, climbing);
    }
    [climbing, waiting] = [waiting, climbing];
  }
}

function outerParent({ setOf, mate, parentFrom }: Search, outer: number): number {
  const inner = mate[outer] as number;
  return inner === NONE ? NONE : (setOf[parentFrom[setOf[inner] as number] as number] as number);
}

function collectRing(search: Search, { u, v, top }: { u: number; v: number; top: number }): Step[] {
  const { setOf, base, mate, parentFrom, parentTo } = search;
  const ring: Step[] = [];
  let from = u;
  let to = v;
  for (let set = setOf[u] as number; set !== top; set = setOf[from] as number) {
    ring.push({ set, from, to });
    const inner = setOf[mate[set] as number] as number;
    ring.push({ set: inner, from: base[inner] as number, to: mate[inner] as number });
    from = parentFrom[inner] as number;
    to = parentTo[inner] as number;
  }
  ring.push({ set: top, from, to });
  ring.reverse();
  for (let set = setOf[v] as number; set !== top;) {
    ring.push({ set, from: base[set] as number, to: mate[set] as number });
    const inner = setOf[mate[set] as number] as number;
    ring.push({ set: inner, from: parentTo[inner] as number, to: parentFrom[inner] as number });
    set = setOf[parentFrom[inner] as number] as number;
  }
  return ring;
}

/** Fixes the duals of the ring's blossoms, which are about to be nested; returns the nodes that were INNER. */
function settleChildren(search: Search, ring: readonly Step[]): number[] {
  const { nodeOf, label, offset, blossomDual, clock } = search;
  const formerlyInner: number[] = [];
  for (const { set } of ring) {
    const node = nodeOf[set] as number;
    if (label[set] === OUTER) {
      (blossomDual[node] as number) += 2 * clock;
    } else {
      (blossomDual[node] as number) -= 2 * clock;
      turnOuter(search, node, (offset[set] as number) + 2 * clock);
      formerlyInner.push(node);
    }
  }
  return formerlyInner;
}

function linkChildren(search: Search, blossom: number, ring: readonly Step[]): void {
  const { nodeOf, nextSibling, linkFrom, linkTo, firstVertex, lastVertex, nextVertex, size } = search;
  const firstChild = nodeOf[(ring[0] as Step).set] as number;
  let previous = NONE;
  let vertices = 0;
  for (const { set, from, to } of ring) {
    const child = nodeOf[set] as number;
    linkFrom[child] = from;
    linkTo[child] = to;
    vertices += size[child] as number;
    if (previous !== NONE) {
      nextSibling[previous] = child;
      nextVertex[lastVertex[previous] as number] = firstVertex[child] as number;
    }
    previous = child;
  }
  nextSibling[previous] = firstChild;
  search.firstChild[blossom] = firstChild;
  firstVertex[blossom] = firstVertex[firstChild] as number;
  lastVertex[blossom] = lastVertex[previous] as number;
  size[blossom] = vertices;
  search.blossomDual[blossom] = -2 * search.clock;
}

/** The largest child's set becomes the blossom's; the others' vertices move into it. */
function mergeSets(
  search: Search,
  blossom: number,
  { ring, top }: { ring: readonly Step[]; top: number },
): void {
  const { base, mate, label, offset, nodeOf, setOf, size } = search;
  let winner = top;
  for (const { set } of ring) {
    if ((size[nodeOf[set] as number] as number) > (size[nodeOf[winner] as number] as number)) winner = set;
  }
  for (const { set } of ring) {
    if (set === winner) continue;
    forEachVertex(search, nodeOf[set] as number, (v) => {
      setOf[v] = winner;
    });
    leaveTree(search, set);
    search.spareSets.push(set);
  }
  label[winner] = OUTER;
  offset[winner] = 0;
  nodeOf[winner] = blossom;
  base[winner] = base[top] as number;
  mate[winner] = mate[top] as number;
}
