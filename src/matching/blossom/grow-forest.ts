import { rematchToRoot } from './augment.ts';
import { dissolveTrees } from './dissolve.ts';
import { decodeEvent, pushGrowth, pushOuterEdge } from './events.ts';
import { expand } from './expand.ts';
import { growthTime, labelInner, labelOuter, rescan } from './labels.ts';
import { INNER, NONE, OUTER, UNLABELLED, type Search } from './search-state.ts';
import { shrink } from './shrink.ts';

/** Up to this clock no dual, no blossom's sum of duals and no slack needs more bits than a double has. */
const LAST_EXACT_CLOCK = 2 ** 47;

/** The duals have grown beyond what doubles add exactly, so an answer might be wrong. */
export class InexactDualsError extends Error {
  override readonly name = 'InexactDualsError';
  readonly code = 'inexact-duals';

  constructor() {
    super('The weights lie too far apart along too long a chain for exact arithmetic.');
  }
}

/** Makes every unmatched set the root of a tree, except where it may stay alone. */
export function plantTrees(search: Search): void {
  const { setOf, mate, base, arcs } = search;
  for (let v = 0; v < arcs.vertexCount; v++) {
    const set = setOf[v] as number;
    if (mate[set] !== NONE || base[set] !== v) continue;
    if (search.staysAboveZero && (search.dual[v] as number) + (search.offset[set] as number) === 0) continue;
    search.zeroTime[v] = Infinity;
    search.treeCount++;
    labelOuter(search, set, v);
  }
}

/** Takes events in order of time until `treesToLeave` trees or no more events are left. */
export function growForest(search: Search, treesToLeave: number): void {
  const { queue } = search;
  while (search.treeCount > treesToLeave && !queue.isEmpty) {
    const time = queue.nextTime;
    if (time > LAST_EXACT_CLOCK) throw new InexactDualsError();
    const event = decodeEvent(search.arcs, queue.pop());
    switch (event.kind) {
      case 'outer-edge':
        tightenEdge(search, event.arc, time);
        break;
      case 'growth':
        grow(search, event.vertex, time);
        break;
      case 'zero':
        stopAtZero(search, event.vertex, time);
        break;
      case 'expansion':
        expandIfDue(search, event.blossom, time);
    }
  }
}

function tightenEdge(search: Search, arc: number, time: number): void {
  const { setOf, label, dual } = search;
  const u = search.arcs.source[arc] as number;
  const v = search.arcs.target[arc] as number;
  const setOfU = setOf[u] as number;
  const setOfV = setOf[v] as number;
  if (setOfU === setOfV) return;
  if (label[setOfU] !== OUTER || label[setOfV] !== OUTER) return offerToNonOuter(search, arc);
  const tightAt = ((dual[u] as number) + (dual[v] as number) - (search.arcs.weight[arc] as number)) / 2;
  if (tightAt > time) return pushOuterEdge(search, arc, tightAt);
  search.clock = time;
  if (search.treeOf[setOfU] === search.treeOf[setOfV]) return shrink(search, u, v);
  rematchToRoot(search, u, v);
  rematchToRoot(search, v, u);
  dissolveTrees(search, [search.treeOf[setOfU] as number, search.treeOf[setOfV] as number]);
}

/** One end has left its tree since the arc was queued: the other may still reach it. */
function offerToNonOuter(search: Search, arc: number): void {
  const { setOf, label, dual, bestKey } = search;
  const source = search.arcs.source[arc] as number;
  const target = search.arcs.target[arc] as number;
  const isSourceOuter = label[setOf[source] as number] === OUTER;
  const u = isSourceOuter ? source : target;
  const v = isSourceOuter ? target : source;
  if (label[setOf[u] as number] !== OUTER) return;
  const key = (dual[u] as number) - (search.arcs.weight[arc] as number);
  if (key >= (bestKey[v] as number)) return;
  bestKey[v] = key;
  search.bestArc[v] = arc;
  if (label[setOf[v] as number] === UNLABELLED) pushGrowth(search, v, growthTime(search, v));
}

function grow(search: Search, v: number, time: number): void {
  const { setOf, label, mate, base } = search;
  const set = setOf[v] as number;
  if (label[set] !== UNLABELLED || growthTime(search, v) !== time) return;
  const arc = search.bestArc[v] as number;
  const u = otherEnd(search, arc, v);
  const outer = setOf[u] as number;
  const key = (search.dual[u] as number) - (search.arcs.weight[arc] as number);
  if (label[outer] !== OUTER || key !== search.bestKey[v]) return rescan(search, v);
  search.clock = time;
  const tree = search.treeOf[outer] as number;
  if (mate[set] === NONE) {
    rematchToRoot(search, u, v);
    base[set] = v;
    mate[set] = u;
    dissolveTrees(search, [tree]);
    return rescan(search, v);
  }
  labelInner(search, set, { u, v });
  labelOuter(search, setOf[mate[set] as number] as number, tree);
}

function otherEnd({ arcs }: Search, arc: number, v: number): number {
  const source = arcs.source[arc] as number;
  return source === v ? (arcs.target[arc] as number) : source;
}

/** Leaves `v` unmatched and matches its tree's root in its stead: at a dual of zero nothing is lost by it. */
function stopAtZero(search: Search, v: number, time: number): void {
  const set = search.setOf[v] as number;
  if (search.label[set] !== OUTER || search.dual[v] !== time) return;
  search.clock = time;
  rematchToRoot(search, v, NONE);
  dissolveTrees(search, [search.treeOf[set] as number]);
}

function expandIfDue(search: Search, blossom: number, time: number): void {
  const set = search.setOf[search.firstVertex[blossom] as number] as number;
  if (search.nodeOf[set] !== blossom || search.label[set] !== INNER) return;
  if ((search.blossomDual[blossom] as number) / 2 !== time) return;
  search.clock = time;
  expand(search, blossom);
}
