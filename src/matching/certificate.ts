/**
 * The dual solution that proves a matching optimal. With y the vertex duals and z those of the blossoms (each an odd
 * set of vertices), every edge uv of weight w has y[u] + y[v] + (z of all blossoms that hold both) >= w.
 */
export type Certificate = {
  /** By vertex. Multiples of a quarter, as are the blossoms' duals. */
  readonly vertexDual: Float64Array;
  /**
   * The blossoms as a forest. Nodes below the vertex count are vertices, the others blossoms; each entry is the node
   * of the smallest blossom around it, or -1. A blossom's number exceeds those of all nodes in it.
   */
  readonly blossomParent: Int32Array;
  /** By blossom: the first is that of the node whose number is the vertex count. Never negative. */
  readonly blossomDual: Float64Array;
  /**
   * Where the cardinality counts: vertices without which so many odd components are left that no matching can cover
   * more (Tutte and Berge). Otherwise undefined.
   */
  readonly barrier: Int32Array | undefined;
};

export type Matching = {
  /** By vertex: its partner, or -1. */
  readonly mate: Int32Array;
  readonly certificate: Certificate;
};
