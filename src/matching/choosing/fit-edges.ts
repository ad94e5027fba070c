/** Pairs that may be formed, each once, as parallel columns. */
export type FitEdges = {
  readonly vertexCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 0 to 100. */
  readonly fit: Int8Array;
};

export type FitEdge = { readonly a: number; readonly b: number; readonly fit: number };

/** Those with at least this fit. */
export function edgesFrom({ vertexCount, from, to, fit }: FitEdges, minFit: number): FitEdges {
  const stays = (_: number, edge: number): boolean => (fit[edge] ?? 0) >= minFit;
  return { vertexCount, from: from.filter(stays), to: to.filter(stays), fit: fit.filter(stays) };
}

export function withEdges(edges: FitEdges, added: readonly FitEdge[]): FitEdges {
  const count = edges.fit.length;
  const from = new Int32Array(count + added.length);
  const to = new Int32Array(count + added.length);
  const fit = new Int8Array(count + added.length);
  from.set(edges.from);
  to.set(edges.to);
  fit.set(edges.fit);
  added.forEach((edge, at) => {
    from[count + at] = edge.a;
    to[count + at] = edge.b;
    fit[count + at] = edge.fit;
  });
  return { vertexCount: edges.vertexCount, from, to, fit };
}

/** By person: with how many others there is an edge. */
export function linkCounts({ vertexCount, from, to }: FitEdges): Int32Array {
  const links = new Int32Array(vertexCount);
  for (const person of from) (links[person] as number)++;
  for (const person of to) (links[person] as number)++;
  return links;
}
