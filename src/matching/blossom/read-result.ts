import type { Certificate } from '../certificate.ts';
import { childrenOf } from './nodes.ts';
import { NONE, type Search } from './search-state.ts';

/** Every vertex's mate, with the matching inside each blossom worked out from its base. */
export function readMates(search: Search): Int32Array {
  const { arcs, setOf, nodeOf, base, mate } = search;
  const mates = new Int32Array(arcs.vertexCount).fill(NONE);
  const parent = parentNodes(search);
  const towardsBase = new Int32Array(parent.length).fill(NONE);
  for (let v = 0; v < arcs.vertexCount; v++) {
    const set = setOf[v] as number;
    if (base[set] !== v) continue;
    mates[v] = mate[set] as number;
    matchInside(search, { node: nodeOf[set] as number, base: v, parent, towardsBase, mates });
  }
  return mates;
}

type Inside = {
  readonly node: number;
  readonly base: number;
  readonly parent: Int32Array;
  /** By blossom: the child in which its base lies. */
  readonly towardsBase: Int32Array;
  readonly mates: Int32Array;
};

/** Works downwards from the node; each nested blossom is climbed to once, from its own base. */
function matchInside(search: Search, { node, base, parent, towardsBase, mates }: Inside): void {
  const { nextSibling, linkFrom, linkTo } = search;
  const pending: number[] = [];
  const descend = (top: number, vertex: number): void => {
    for (let child = vertex; child !== top; child = parent[child] as number) {
      towardsBase[parent[child] as number] = child;
      pending.push(parent[child] as number);
    }
  };
  descend(node, base);
  for (let blossom = pending.pop(); blossom !== undefined; blossom = pending.pop()) {
    const baseChild = towardsBase[blossom] as number;
    let child = nextSibling[baseChild] as number;
    while (child !== baseChild) {
      const from = linkFrom[child] as number;
      const to = linkTo[child] as number;
      const sibling = nextSibling[child] as number;
      mates[from] = to;
      mates[to] = from;
      descend(child, from);
      descend(sibling, to);
      child = nextSibling[sibling] as number;
    }
  }
}

/** The parent of every node in use, or NONE for an outermost one. */
function parentNodes(search: Search): Int32Array {
  const parent = new Int32Array(search.size.length).fill(NONE);
  for (const blossom of blossomsTopDown(search)) {
    for (const child of childrenOf(search, blossom)) parent[child] = blossom;
  }
  return parent;
}

/** Every blossom in use, each before those nested in it. */
function blossomsTopDown(search: Search): number[] {
  const { vertexCount } = search.arcs;
  const blossoms: number[] = [];
  for (let v = 0; v < vertexCount; v++) {
    const node = search.nodeOf[search.setOf[v] as number] as number;
    if (node >= vertexCount && search.firstVertex[node] === v) blossoms.push(node);
  }
  for (let i = 0; i < blossoms.length; i++) {
    for (const child of childrenOf(search, blossoms[i] as number))
      if (child >= vertexCount) blossoms.push(child);
  }
  return blossoms;
}

/** The duals of a search whose trees are all dissolved, for weights that were raised by `shift`. */
export function readDuals(search: Search, shift: number): Omit<Certificate, 'barrier'> {
  const { vertexCount } = search.arcs;
  const blossoms = blossomsTopDown(search).toReversed();
  const blossomParent = new Int32Array(vertexCount + blossoms.length).fill(NONE);
  const numberOf = new Int32Array(search.size.length);
  for (let v = 0; v < vertexCount; v++) numberOf[v] = v;
  blossoms.forEach((blossom, i) => {
    numberOf[blossom] = vertexCount + i;
    for (const child of childrenOf(search, blossom))
      blossomParent[numberOf[child] as number] = vertexCount + i;
  });
  return {
    vertexDual: search.dual.map(
      (dual, v) => dual + (search.offset[search.setOf[v] as number] as number) - shift / 2,
    ),
    blossomParent,
    blossomDual: Float64Array.from(blossoms, (blossom) => search.blossomDual[blossom] as number),
  };
}
