import * as fc from 'fast-check';
import { MAX_WEIGHT, type WeightedGraph } from '../../src/matching/weighted-graph.ts';

export type Edge = readonly [from: number, to: number, weight: number];

export function graphOf(edges: readonly Edge[], vertexCount = verticesOf(edges)): WeightedGraph {
  return {
    vertexCount,
    from: Int32Array.from(edges, ([from]) => from),
    to: Int32Array.from(edges, ([, to]) => to),
    weight: Float64Array.from(edges, ([, , weight]) => weight),
  };
}

function verticesOf(edges: readonly Edge[]): number {
  return edges.reduce((count, [from, to]) => Math.max(count, from + 1, to + 1), 0);
}

export function edgesOf({ from, to, weight }: WeightedGraph): Edge[] {
  return Array.from(from, (u, edge) => [u, to[edge] ?? -1, weight[edge] ?? NaN]);
}

/** A deterministic source of numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type GraphShape = {
  readonly seed: number;
  readonly vertexCount: number;
  readonly edgeCount: number;
  readonly weights: readonly [least: number, most: number];
};

/** A graph of edges between random vertices, with self-loops and parallel edges as chance has them. */
export function randomGraph({
  seed,
  vertexCount,
  edgeCount,
  weights: [least, most],
}: GraphShape): WeightedGraph {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const edges = Array.from({ length: edgeCount }, (): Edge => {
    return [below(vertexCount), below(vertexCount), least + below(most - least + 1)];
  });
  return graphOf(edges, vertexCount);
}

/** Graphs of at most ten vertices, whose weights are few (so that ties abound), small, or as large as is allowed. */
export function smallGraphs(): fc.Arbitrary<WeightedGraph> {
  const weights = fc
    .constantFrom(2, 9, 1000, MAX_WEIGHT)
    .chain((most) => fc.constantFrom(-most, 0, 1).map((least) => fc.integer({ min: least, max: most })));
  return fc.tuple(fc.integer({ min: 1, max: 10 }), weights).chain(([vertexCount, weight]) => {
    const vertex = fc.nat(vertexCount - 1);
    return fc
      .array(fc.tuple(vertex, vertex, weight), { maxLength: 3 * vertexCount })
      .map((edges) => graphOf(edges, vertexCount));
  });
}

/** The same graph with its vertices renamed, its edges in another order and some of them turned round. */
export function shuffled(
  graph: WeightedGraph,
  seed: number,
): { graph: WeightedGraph; nameOf: readonly number[] } {
  const random = createRandom(seed);
  const nameOf = shuffle(
    Array.from({ length: graph.vertexCount }, (_, v) => v),
    random,
  );
  const edges = edgesOf(graph).map(([from, to, weight]): Edge => {
    const ends = [nameOf[from] ?? -1, nameOf[to] ?? -1] as const;
    return random() < 0.5 ? [ends[0], ends[1], weight] : [ends[1], ends[0], weight];
  });
  return { graph: graphOf(shuffle(edges, random), graph.vertexCount), nameOf };
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

export type Total = { readonly pairs: number; readonly weight: number };

/** What the matching is worth, counting for each pair its heaviest edge; a pair without an edge counts NaN. */
export function totalOf(graph: WeightedGraph, mate: Int32Array): Total {
  const heaviest = heaviestEdges(graph);
  let pairs = 0;
  let weight = 0;
  mate.forEach((other, v) => {
    if (other <= v) return;
    pairs++;
    weight += heaviest.get(v * graph.vertexCount + other) ?? NaN;
  });
  return { pairs, weight };
}

function heaviestEdges(graph: WeightedGraph): Map<number, number> {
  const heaviest = new Map<number, number>();
  for (const [from, to, weight] of edgesOf(graph)) {
    if (from === to) continue;
    const key = Math.min(from, to) * graph.vertexCount + Math.max(from, to);
    heaviest.set(key, Math.max(weight, heaviest.get(key) ?? -Infinity));
  }
  return heaviest;
}

/** The best total there is, found by trying every matching; for at most some 16 vertices. */
export function bestTotal(graph: WeightedGraph, mode: { readonly maxCardinality?: boolean } = {}): Total {
  const heaviest = heaviestEdges(graph);
  const { vertexCount } = graph;
  const isBetter = (a: Total, b: Total): boolean =>
    mode.maxCardinality === true && a.pairs !== b.pairs ? a.pairs > b.pairs : a.weight > b.weight;
  const bestWith = new Map<number, Total>([[2 ** vertexCount - 1, { pairs: 0, weight: 0 }]]);
  const best = (taken: number): Total => {
    const known = bestWith.get(taken);
    if (known !== undefined) return known;
    const v = Math.clz32(~taken & -~taken) ^ 31;
    let found = best(taken | (1 << v));
    for (let other = v + 1; other < vertexCount; other++) {
      const weight = heaviest.get(v * vertexCount + other);
      if (weight === undefined || (taken & (1 << other)) !== 0) continue;
      const rest = best(taken | (1 << v) | (1 << other));
      const total = { pairs: rest.pairs + 1, weight: rest.weight + weight };
      if (isBetter(total, found)) found = total;
    }
    bestWith.set(taken, found);
    return found;
  };
  return best(0);
}
