import type { WeightedGraph } from './weighted-graph.ts';

type Joined = Pick<WeightedGraph, 'vertexCount' | 'from' | 'to'>;

/**
 * By vertex, a vertex that stands for its connected component once those in `removed` are gone: two share a component
 * where the same one stands for both.
 */
export function componentsWithout({ vertexCount, from, to }: Joined, removed: Uint8Array): Int32Array {
  const leader = Int32Array.from({ length: vertexCount }, (_, v) => v);
  from.forEach((u, edge) => {
    const v = to[edge] as number;
    if (removed[u] === 0 && removed[v] === 0) leader[findLeader(leader, u)] = findLeader(leader, v);
  });
  return leader.map((_, v) => findLeader(leader, v));
}

/** By the vertex that stands for a component: 1 where it has an odd number of vertices. What is `removed` has none. */
export function oddOnes(components: Int32Array, removed: Uint8Array): Uint8Array {
  const isOdd = new Uint8Array(components.length);
  components.forEach((leader, v) => {
    if (removed[v] === 0) (isOdd[leader] as number) ^= 1;
  });
  return isOdd;
}

/** Halves the path on the way, which keeps later climbs short. */
function findLeader(leader: Int32Array, vertex: number): number {
  let v = vertex;
  while (leader[v] !== v) {
    leader[v] = leader[leader[v] as number] as number;
    v = leader[v] as number;
  }
  return v;
}
