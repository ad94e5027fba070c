import type { FitEdges } from './fit-edges.ts';

/** Who may be paired with whom, in rows: the neighbours of v stand at `start[v]` up to `start[v + 1]`. */
export type Adjacency = { readonly start: Int32Array; readonly neighbours: Int32Array };

/** The pairs with at least this fit, in both directions. */
export function adjacency(edges: FitEdges, minFit: number): Adjacency {
  const { vertexCount, from, to, fit } = edges;
  const start = new Int32Array(vertexCount + 1);
  for (let edge = 0; edge < fit.length; edge++) {
    if ((fit[edge] ?? 0) < minFit) continue;
    countOne(start, from[edge] ?? 0);
    countOne(start, to[edge] ?? 0);
  }
  for (let v = 0; v < vertexCount; v++) start[v + 1] = (start[v + 1] ?? 0) + (start[v] ?? 0);
  const next = start.slice();
  const neighbours = new Int32Array(start[vertexCount] ?? 0);
  for (let edge = 0; edge < fit.length; edge++) {
    if ((fit[edge] ?? 0) < minFit) continue;
    const a = from[edge] ?? 0;
    const b = to[edge] ?? 0;
    neighbours[takePlace(next, a)] = b;
    neighbours[takePlace(next, b)] = a;
  }
  return { start, neighbours };
}

function countOne(start: Int32Array, vertex: number): void {
  start[vertex + 1] = (start[vertex + 1] ?? 0) + 1;
}

function takePlace(next: Int32Array, vertex: number): number {
  const place = next[vertex] ?? 0;
  next[vertex] = place + 1;
  return place;
}
