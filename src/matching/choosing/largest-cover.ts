import { componentsWithout, oddOnes } from '../components.ts';
import { maxWeightMatching } from '../max-weight-matching.ts';
import type { FitEdges } from './fit-edges.ts';

/**
 * What matching as many as can be, weights aside, tells of who is left free: the Gallai–Edmonds structure. Those who
 * separate are the barrier (Tutte and Berge), and without them each odd component leaves one of its own free, or is
 * matched with one of theirs.
 */
export type Cover = {
  readonly freeCount: number;
  /** True where some maximum matching leaves this vertex free. */
  readonly mayBeFree: (vertex: number) => boolean;
  /** True where this vertex is a neighbour of one that may be free, but never free itself. */
  readonly separates: (vertex: number) => boolean;
  /** Vertices that may be free share a component where only one of them can be, or none. */
  readonly componentOf: (vertex: number) => number;
};

export function largestCover({ vertexCount, from, to }: FitEdges): Cover {
  // With one more, whom nobody can be paired with, the search does not stop short of the barrier where one is left free.
  const graph = { vertexCount: vertexCount + 1, from, to, weight: new Float64Array(from.length) };
  const { mate, certificate } = maxWeightMatching(graph, { maxCardinality: true });
  const separates = new Uint8Array(vertexCount);
  for (const vertex of certificate.barrier ?? []) separates[vertex] = 1;
  const components = componentsWithout({ vertexCount, from, to }, separates);
  const isOdd = oddOnes(components, separates);
  const componentOf = (vertex: number): number => components[vertex] as number;
  return {
    freeCount: mate.filter((partner) => partner === -1).length - 1,
    mayBeFree: (vertex) => separates[vertex] === 0 && isOdd[componentOf(vertex)] === 1,
    separates: (vertex) => separates[vertex] === 1,
    componentOf,
  };
}
