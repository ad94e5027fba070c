import type { Arcs } from './arcs.ts';
import { EventQueue } from './event-queue.ts';

/** No vertex, node, set, tree or arc. */
export const NONE = -1;

/** A set's place in the forest of alternating trees. */
export const UNLABELLED = 0;
/** At even distance from its tree's root; its vertices' duals fall with the clock. */
export const OUTER = 1;
/** At odd distance from its tree's root; its vertices' duals rise with the clock. */
export const INNER = 2;

/**
 * Everything the search knows.
 *
 * A *node* is a vertex (0 to n - 1) or a blossom (n and above). A *set* is an outermost node together with its place
 * in the forest; set numbers (0 to n - 1) are arbitrary and change hands, so that a merged or split set relabels
 * only its smaller parts. A *tree* goes by its root vertex's number.
 *
 * Duals are lazy. With t the clock, the true dual of vertex v in set s is
 *   UNLABELLED  dual[v] + offset[s]
 *   OUTER       dual[v] - t            (offset[s] is 0)
 *   INNER       dual[v] + offset[s] + t
 * and that of an outermost blossom b is blossomDual[b], with 2t added in an OUTER and taken off in an INNER set.
 * A nested blossom's dual is blossomDual[b] as it stands. All are multiples of a quarter.
 */
export type Search = {
  readonly arcs: Arcs;
  /** What happens next; see events.ts. */
  readonly queue: EventQueue;
  /** By how much each root's dual has fallen so far. */
  clock: number;
  /** How many trees the forest holds. */
  treeCount: number;
  /** Whether a vertex stops its tree when its dual reaches zero: then it may stay alone. */
  staysAboveZero: boolean;

  // By vertex.
  readonly dual: Float64Array;
  readonly setOf: Int32Array;
  /** The next vertex of the same blossom; meaningful up to the blossom's `lastVertex`. */
  readonly nextVertex: Int32Array;
  /** Unless v is OUTER: a lower bound of dual[u] - weight over the arcs that join v to an OUTER u. */
  readonly bestKey: Float64Array;
  /** An arc, in either direction, that gave `bestKey`. */
  readonly bestArc: Int32Array;

  // By node.
  readonly blossomDual: Float64Array;
  readonly size: Int32Array;
  readonly firstVertex: Int32Array;
  readonly lastVertex: Int32Array;
  /** A blossom's children form a ring: `firstChild`, then `nextSibling` until it closes. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The edge from this child to its next sibling: its end in this child, and its end in the sibling. */
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  /** Blossom numbers that are not in use. */
  readonly spareBlossoms: number[];

  // By set.
  readonly label: Int8Array;
  readonly offset: Float64Array;
  readonly nodeOf: Int32Array;
  /** The set's base vertex, and the vertex outside to which it is matched, or NONE. */
  readonly base: Int32Array;
  readonly mate: Int32Array;
  /** For an INNER set: its edge towards the root, from the OUTER parent's end to its own. */
  readonly parentFrom: Int32Array;
  readonly parentTo: Int32Array;
  readonly treeOf: Int32Array;
  /** Each tree's sets form a doubly linked list. */
  readonly nextInTree: Int32Array;
  readonly previousInTree: Int32Array;
  /** Set to `markStamp` by the search for two sets' nearest common ancestor. */
  readonly mark: Int32Array;
  markStamp: number;
  /** Set numbers that are not in use. */
  readonly spareSets: number[];

  // By tree.
  readonly firstInTree: Int32Array;
  /** The lowest `dual` among the tree's OUTER vertices: the clock at which one of them reaches zero. */
  readonly zeroTime: Float64Array;
};

/** A matching to start from: `mate` by vertex, with every matched edge tight under the feasible `dual`. */
export type Start = { readonly dual: Float64Array; readonly mate: Int32Array };

export function createSearch(arcs: Arcs, start: Start): Search {
  const { vertexCount } = arcs;
  const nodeCount = vertexCount + (vertexCount >> 1);
  const identity = Int32Array.from({ length: vertexCount }, (_, v) => v);
  const spareBlossoms: number[] = [];
  for (let node = nodeCount - 1; node >= vertexCount; node--) spareBlossoms.push(node);
  return {
    arcs,
    queue: new EventQueue(),
    clock: 0,
    treeCount: 0,
    staysAboveZero: true,
    dual: start.dual,
    setOf: identity.slice(),
    nextVertex: new Int32Array(vertexCount),
    bestKey: new Float64Array(vertexCount).fill(Infinity),
    bestArc: new Int32Array(vertexCount),
    blossomDual: new Float64Array(nodeCount),
    size: new Int32Array(nodeCount).fill(1),
    firstVertex: atNodes(identity, nodeCount),
    lastVertex: atNodes(identity, nodeCount),
    firstChild: new Int32Array(nodeCount).fill(NONE),
    nextSibling: new Int32Array(nodeCount),
    linkFrom: new Int32Array(nodeCount),
    linkTo: new Int32Array(nodeCount),
    spareBlossoms,
    label: new Int8Array(vertexCount),
    offset: new Float64Array(vertexCount),
    nodeOf: identity.slice(),
    base: identity.slice(),
    mate: start.mate.slice(),
    parentFrom: new Int32Array(vertexCount),
    parentTo: new Int32Array(vertexCount),
    treeOf: new Int32Array(vertexCount).fill(NONE),
    nextInTree: new Int32Array(vertexCount),
    previousInTree: new Int32Array(vertexCount),
    mark: new Int32Array(vertexCount),
    markStamp: 0,
    spareSets: [],
    firstInTree: new Int32Array(vertexCount).fill(NONE),
    zeroTime: new Float64Array(vertexCount),
  };
}

function atNodes(identity: Int32Array, nodeCount: number): Int32Array {
  const values = new Int32Array(nodeCount);
  values.set(identity);
  return values;
}
