import type { Adjacency } from './adjacency.ts';

/**
 * Matching as many as can be, weights aside: Edmonds' search, one tree at a time, blossoms shrunk by union-find
 * (Gabow 1976). A tree that cannot reach another free vertex never will and is frozen. What the frozen trees hold is
 * the Gallai–Edmonds structure: which vertices could be the ones left free, and in which odd components they lie.
 */
export type Cover = {
  /** Partner, or -1. */
  readonly mate: Int32Array;
  readonly freeCount: number;
  /** True where some maximum matching leaves this vertex free. */
  readonly mayBeFree: (vertex: number) => boolean;
  /** True where this vertex is a neighbour of one that may be free, but never free itself. */
  readonly separates: (vertex: number) => boolean;
  /** Vertices that may be free and are joined by a blossom share a component. */
  readonly componentOf: (vertex: number) => number;
};

const OUTER = 1;
const INNER = 2;

type Search = {
  readonly graph: Adjacency;
  readonly mate: Int32Array;
  readonly label: Uint8Array;
  /** 1 where the vertex belongs to a frozen tree. */
  readonly frozen: Uint8Array;
  /** For a vertex matched away from the root: the other way towards it. */
  readonly towardsRoot: Int32Array;
  /** Union-find: the base of the outermost blossom around each vertex. */
  readonly base: Int32Array;
  /** The round of the last walk that came by, to find where two walks meet. */
  readonly visited: Int32Array;
  readonly queue: Int32Array;
  readonly touched: Int32Array;
  touchedCount: number;
  queued: number;
  walk: number;
};

/** `start` is a matching to begin from; it is not changed. */
export function maxCardinality(graph: Adjacency, start: Int32Array): Cover {
  const n = start.length;
  const search: Search = {
    graph,
    mate: start.slice(),
    label: new Uint8Array(n),
    frozen: new Uint8Array(n),
    towardsRoot: new Int32Array(n).fill(-1),
    base: Int32Array.from({ length: n }, (_, v) => v),
    visited: new Int32Array(n),
    queue: new Int32Array(n),
    touched: new Int32Array(n),
    touchedCount: 0,
    queued: 0,
    walk: 0,
  };
  matchGreedily(search);
  let freeCount = 0;
  for (let root = 0; root < n; root++) {
    if (search.mate[root] !== -1) continue;
    if (augmentFrom(search, root)) forgetTree(search);
    else {
      freezeTree(search);
      freeCount++;
    }
  }
  return {
    mate: search.mate,
    freeCount,
    mayBeFree: (vertex) => search.label[vertex] === OUTER,
    separates: (vertex) => search.label[vertex] === INNER,
    componentOf: (vertex) => baseOf(search, vertex),
  };
}

/** Those with the fewest partners choose first. */
function matchGreedily({ graph, mate }: Search): void {
  const degree = (v: number): number => (graph.start[v + 1] ?? 0) - (graph.start[v] ?? 0);
  const order = Int32Array.from(mate.keys()).toSorted((a, b) => degree(a) - degree(b) || a - b);
  for (const v of order) {
    if (mate[v] !== -1) continue;
    const free = graph.neighbours.subarray(graph.start[v], graph.start[v + 1]).filter((w) => mate[w] === -1);
    const partner = free.reduce((best, w) => (best === -1 || degree(w) < degree(best) ? w : best), -1);
    if (partner === -1) continue;
    mate[v] = partner;
    mate[partner] = v;
  }
}

function augmentFrom(search: Search, root: number): boolean {
  search.touchedCount = 0;
  search.queued = 0;
  reachOuter(search, root);
  for (let at = 0; at < search.queued; at++) {
    if (scan(search, search.queue[at] ?? 0)) return true;
  }
  return false;
}

/** Grows the tree by an outer vertex's neighbours; true once the matching was augmented. */
function scan(search: Search, outer: number): boolean {
  const { graph, label, frozen, mate, towardsRoot } = search;
  const end = graph.start[outer + 1] ?? 0;
  for (let at = graph.start[outer] ?? 0; at < end; at++) {
    const next = graph.neighbours[at] ?? 0;
    if (frozen[next] === 1 || label[next] === INNER) continue;
    if (label[next] === OUTER) {
      shrink(search, outer, next);
      continue;
    }
    label[next] = INNER;
    towardsRoot[next] = outer;
    touch(search, next);
    const partner = mate[next] ?? -1;
    if (partner === -1) {
      flip(search, next);
      return true;
    }
    reachOuter(search, partner);
  }
  return false;
}

function reachOuter(search: Search, vertex: number): void {
  search.label[vertex] = OUTER;
  touch(search, vertex);
  search.queue[search.queued++] = vertex;
}

function touch(search: Search, vertex: number): void {
  search.touched[search.touchedCount++] = vertex;
}

/** Matches along the path from a free vertex back to the root. */
function flip({ mate, towardsRoot }: Search, free: number): void {
  let vertex = free;
  while (vertex !== -1) {
    const partner = towardsRoot[vertex] ?? -1;
    const freed = mate[partner] ?? -1;
    mate[vertex] = partner;
    mate[partner] = vertex;
    vertex = freed;
  }
}

function shrink(search: Search, a: number, b: number): void {
  if (baseOf(search, a) === baseOf(search, b)) return;
  const base = meetingPoint(search, a, b);
  shrinkSide(search, { from: a, across: b, base });
  shrinkSide(search, { from: b, across: a, base });
}

type Side = { readonly from: number; readonly across: number; readonly base: number };

function shrinkSide(search: Search, { from, across, base }: Side): void {
  const { mate, label, towardsRoot } = search;
  let vertex = from;
  let other = across;
  while (baseOf(search, vertex) !== base) {
    towardsRoot[vertex] = other;
    other = mate[vertex] ?? -1;
    if (label[other] === INNER) {
      label[other] = OUTER;
      search.queue[search.queued++] = other;
    }
    join(search, vertex, base);
    join(search, other, base);
    vertex = towardsRoot[other] ?? -1;
  }
}

function join({ base }: Search, vertex: number, into: number): void {
  if (base[vertex] === vertex) base[vertex] = into;
}

/** The base where the ways from two outer vertices to the root meet; they are walked in turns. */
function meetingPoint(search: Search, a: number, b: number): number {
  const { mate, towardsRoot, visited } = search;
  search.walk++;
  let here = baseOf(search, a);
  let there = baseOf(search, b);
  while (visited[here] !== search.walk) {
    visited[here] = search.walk;
    const partner = mate[here] ?? -1;
    const next = partner === -1 ? -1 : baseOf(search, towardsRoot[partner] ?? -1);
    if (there === -1) here = next;
    else [here, there] = [there, next];
  }
  return here;
}

function baseOf({ base }: Search, vertex: number): number {
  let root = vertex;
  while (base[root] !== root) root = base[root] ?? root;
  let below = vertex;
  while (base[below] !== root) {
    const next = base[below] ?? root;
    base[below] = root;
    below = next;
  }
  return root;
}

function forgetTree({ label, base, touched, touchedCount, towardsRoot }: Search): void {
  for (let at = 0; at < touchedCount; at++) {
    const vertex = touched[at] ?? 0;
    label[vertex] = 0;
    base[vertex] = vertex;
    towardsRoot[vertex] = -1;
  }
}

function freezeTree({ frozen, touched, touchedCount }: Search): void {
  for (let at = 0; at < touchedCount; at++) frozen[touched[at] ?? 0] = 1;
}
