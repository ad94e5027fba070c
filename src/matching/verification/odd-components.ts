import type { WeightedGraph } from '../weighted-graph.ts';

/** How many connected components have an odd number of vertices once the vertices in `removed` are gone. */
export function countOddComponents({ vertexCount, from, to }: WeightedGraph, removed: Uint8Array): number {
  const leader = Int32Array.from({ length: vertexCount }, (_, v) => v);
  from.forEach((u, edge) => {
    const v = to[edge] as number;
    if (removed[u] === 0 && removed[v] === 0) leader[findLeader(leader, u)] = findLeader(leader, v);
  });
  const isOdd = new Uint8Array(vertexCount);
  for (let v = 0; v < vertexCount; v++) if (removed[v] === 0) (isOdd[findLeader(leader, v)] as number) ^= 1;
  return isOdd.reduce((count, bit) => count + bit, 0);
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
