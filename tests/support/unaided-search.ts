import { buildArcs, type Arcs } from '../../src/matching/blossom/arcs.ts';
import { searchHeaviest } from '../../src/matching/blossom/heaviest-search.ts';
import { readDuals, readMates } from '../../src/matching/blossom/read-result.ts';
import type { Start } from '../../src/matching/blossom/search-state.ts';
import type { Matching } from '../../src/matching/certificate.ts';
import type { WeightedGraph } from '../../src/matching/weighted-graph.ts';

/** Solves for weight without the auction, so that the search has everything left to do. */
export function solveUnaided(graph: WeightedGraph): Matching {
  const arcs = buildArcs(graph, { above: 0, shift: 0 });
  const search = searchHeaviest(arcs, nobodyMatched(arcs));
  return { mate: readMates(search), certificate: { ...readDuals(search, 0), barrier: undefined } };
}

/** Every vertex bears half of its own heaviest edge. */
function nobodyMatched({ vertexCount, first, weight }: Arcs): Start {
  const mate = new Int32Array(vertexCount).fill(-1);
  const heaviest = (v: number): number =>
    weight.subarray(first[v], first[v + 1]).reduce((most, value) => Math.max(most, value), 0);
  return { dual: Float64Array.from(mate.keys(), (v) => heaviest(v) / 2), mate };
}
