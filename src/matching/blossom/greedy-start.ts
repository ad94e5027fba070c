import type { Arcs } from './arcs.ts';
import { NONE, type Start } from './search-state.ts';

/** Nothing is matched, and each vertex bears half of its heaviest edge. */
export function greedyStart({ vertexCount, first, weight }: Arcs): Start {
  const dual = new Float64Array(vertexCount);
  for (let v = 0; v < vertexCount; v++) {
    let heaviest = 0;
    const end = first[v + 1] as number;
    for (let arc = first[v] as number; arc < end; arc++) heaviest = Math.max(heaviest, weight[arc] as number);
    dual[v] = heaviest / 2;
  }
  return { dual, mate: new Int32Array(vertexCount).fill(NONE) };
}
