import { readFileSync, writeFileSync } from 'node:fs';
import type { WeightedGraph } from '../src/matching/max-weight-matching.ts';

const HEADER_BYTES = 16;

/** Vertex count and edge count (int64), then all first ends, all second ends (int32), all weights (float64). */
export function writeGraph(path: string, { vertexCount, from, to, weight }: WeightedGraph): void {
  const header = BigInt64Array.of(BigInt(vertexCount), BigInt(from.length));
  const parts = [header, from, to, weight].map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  );
  writeFileSync(path, Buffer.concat(parts));
}

export function readGraph(path: string): WeightedGraph {
  const { buffer } = Uint8Array.from(readFileSync(path));
  const [vertexCount = 0n, edges = 0n] = new BigInt64Array(buffer, 0, 2);
  const edgeCount = Number(edges);
  return {
    vertexCount: Number(vertexCount),
    from: new Int32Array(buffer, HEADER_BYTES, edgeCount),
    to: new Int32Array(buffer, HEADER_BYTES + 4 * edgeCount, edgeCount),
    weight: new Float64Array(buffer, HEADER_BYTES + 8 * edgeCount, edgeCount),
  };
}
