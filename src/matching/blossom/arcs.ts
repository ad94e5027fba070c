import type { WeightedGraph } from '../weighted-graph.ts';

/**
 * The graph as arcs in compressed rows: those that leave vertex v are `first[v]` to `first[v + 1] - 1`. Every edge
 * stands twice, once per direction; self-loops are gone, and of parallel edges only the heaviest is left.
 */
export type Arcs = {
  readonly vertexCount: number;
  readonly first: Int32Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
};

/** The edges to keep (heavier than `above`), each weight raised by `shift`. */
export type ArcSelection = { readonly above: number; readonly shift: number };

export function buildArcs(graph: WeightedGraph, selection: ArcSelection): Arcs {
  return keepHeaviest(bucketBySource(graph, selection));
}

function bucketBySource(graph: WeightedGraph, { above, shift }: ArcSelection): Arcs {
  const { vertexCount, from, to, weight } = graph;
  const first = countArcs(graph, above);
  const arcCount = first[vertexCount] as number;
  const target = new Int32Array(arcCount);
  const arcWeight = new Float64Array(arcCount);
  const next = first.slice();
  for (let edge = 0; edge < from.length; edge++) {
    const u = from[edge] as number;
    const v = to[edge] as number;
    const value = weight[edge] as number;
    if (u === v || value <= above) continue;
    const there = (next[u] as number)++;
    const back = (next[v] as number)++;
    target[there] = v;
    target[back] = u;
    arcWeight[there] = value + shift;
    arcWeight[back] = value + shift;
  }
  return { vertexCount, first, source: new Int32Array(arcCount), target, weight: arcWeight };
}

function countArcs({ vertexCount, from, to, weight }: WeightedGraph, above: number): Int32Array {
  const first = new Int32Array(vertexCount + 1);
  for (let edge = 0; edge < from.length; edge++) {
    const u = from[edge] as number;
    const v = to[edge] as number;
    if (u === v || (weight[edge] as number) <= above) continue;
    first[u + 1] = (first[u + 1] as number) + 1;
    first[v + 1] = (first[v + 1] as number) + 1;
  }
  for (let v = 0; v < vertexCount; v++) first[v + 1] = (first[v + 1] as number) + (first[v] as number);
  return first;
}

/** Packs every row in place, leaving one arc per target; fills in `source` on the way. */
function keepHeaviest(arcs: Arcs): Arcs {
  const { vertexCount, first, source, target, weight } = arcs;
  const seenAt = new Int32Array(vertexCount).fill(-1);
  let end = 0;
  for (let v = 0, start = 0; v < vertexCount; v++) {
    const rowEnd = first[v + 1] as number;
    const rowStart = end;
    for (let arc = start; arc < rowEnd; arc++) {
      const to = target[arc] as number;
      const value = weight[arc] as number;
      const seen = seenAt[to] as number;
      if (seen >= rowStart) {
        if (value > (weight[seen] as number)) weight[seen] = value;
        continue;
      }
      seenAt[to] = end;
      source[end] = v;
      target[end] = to;
      weight[end] = value;
      end++;
    }
    start = rowEnd;
    first[v + 1] = end;
  }
  return {
    vertexCount,
    first,
    source: source.subarray(0, end),
    target: target.subarray(0, end),
    weight: weight.subarray(0, end),
  };
}
