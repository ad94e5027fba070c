import type { Certificate } from '../certificate.ts';

/** A certificate's blossoms, prepared to answer quickly which of them hold two vertices. */
export type BlossomNesting = {
  readonly parent: Int32Array;
  /** By node: how many vertices it holds. */
  readonly size: Int32Array;
  /** By node: the sum of the duals of the blossoms from it outwards, itself included. */
  readonly dualOutwards: Float64Array;
  /** By node: the outermost node of its chain; a chain follows the child that holds the most vertices. */
  readonly chainHead: Int32Array;
};

/** @param certificate one whose parents are known to exceed their children. */
export function buildNesting({
  vertexDual,
  blossomParent: parent,
  blossomDual,
}: Certificate): BlossomNesting {
  const vertexCount = vertexDual.length;
  const size = new Int32Array(parent.length).fill(1, 0, vertexCount);
  const largestChild = new Int32Array(parent.length).fill(-1);
  const dualOutwards = new Float64Array(parent.length);
  const chainHead = Int32Array.from(parent, (_, node) => node);
  for (let node = 0; node < parent.length; node++) {
    const outer = parent[node] as number;
    if (outer < 0) continue;
    (size[outer] as number) += size[node] as number;
    const largest = largestChild[outer] as number;
    if (largest < 0 || (size[node] as number) > (size[largest] as number)) largestChild[outer] = node;
  }
  for (let node = parent.length - 1; node >= 0; node--) {
    const outer = parent[node] as number;
    const own = node < vertexCount ? 0 : (blossomDual[node - vertexCount] as number);
    dualOutwards[node] = own + (outer < 0 ? 0 : (dualOutwards[outer] as number));
    if (outer >= 0 && largestChild[outer] === node) chainHead[node] = chainHead[outer] as number;
  }
  return { parent, size, dualOutwards, chainHead };
}

/** The smallest blossom that holds both vertices, or -1; takes a step per chain, so at most log n. */
export function smallestCommonBlossom({ parent, chainHead }: BlossomNesting, u: number, v: number): number {
  let one = u;
  let other = v;
  while (chainHead[one] !== chainHead[other]) {
    if ((chainHead[one] as number) > (chainHead[other] as number)) [one, other] = [other, one];
    one = parent[chainHead[one] as number] as number;
    if (one < 0) return -1;
  }
  return Math.max(one, other);
}
