/** Pairs that may be formed, each once, as parallel columns. */
export type FitEdges = {
  readonly vertexCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 0 to 100. */
  readonly fit: Int8Array;
};

export type FitEdge = { readonly a: number; readonly b: number; readonly fit: number };

export function withEdges(edges: FitEdges, added: readonly FitEdge[]): FitEdges {
  return {
    vertexCount: edges.vertexCount,
    from: Int32Array.from([...edges.from, ...added.map(({ a }) => a)]),
    to: Int32Array.from([...edges.to, ...added.map(({ b }) => b)]),
    fit: Int8Array.from([...edges.fit, ...added.map(({ fit }) => fit)]),
  };
}
