import { smallestCommonBlossom, type BlossomNesting } from './blossom-nesting.ts';
import type { Certificate, Matching } from '../certificate.ts';
import { componentsWithout, oddOnes } from '../components.ts';
import type { WeightedGraph } from '../weighted-graph.ts';

export type Mode = { readonly maxCardinality?: boolean };

export function shapeFault(vertexCount: number, { mate, certificate }: Matching): string | undefined {
  const { vertexDual, blossomParent, blossomDual } = certificate;
  const isPerVertex = mate.length === vertexCount && vertexDual.length === vertexCount;
  if (!isPerVertex) return 'not one mate and dual per vertex';
  if (blossomParent.length !== vertexCount + blossomDual.length) return 'not one parent per node';
  const stranger = mate.findIndex((other, v) => other !== -1 && (other === v || mate[other] !== v));
  if (stranger >= 0) return `the mate of vertex ${stranger} is not matched to it`;
  const isOutside = (parent: number, node: number): boolean =>
    parent !== -1 && (parent <= node || parent < vertexCount || parent >= blossomParent.length);
  return blossomParent.some(isOutside) ? 'the blossoms do not form a forest' : undefined;
}

/** Quarters up to 2^49 in magnitude: doubles add three of them and a weight without rounding. */
function isExact(dual: number): boolean {
  return Number.isInteger(dual * 4) && Math.abs(dual) <= 2 ** 49;
}

export function dualFault(
  { vertexDual, blossomDual }: Certificate,
  { dualOutwards }: BlossomNesting,
): string | undefined {
  const areExact = vertexDual.every(isExact) && dualOutwards.every(isExact);
  if (!areExact) return 'a dual that doubles cannot add exactly';
  return blossomDual.some((dual) => dual < 0) ? 'a blossom with a negative dual' : undefined;
}

/** In plain mode zero is the lowest dual allowed; where the cardinality is proved, whichever is the lowest. */
export function lowestDual({ vertexDual }: Certificate, mode: Mode): number {
  return mode.maxCardinality === true ? vertexDual.reduce((low, dual) => Math.min(low, dual), Infinity) : 0;
}

export function lonersFault(
  { mate, certificate: { vertexDual } }: Matching,
  lowest: number,
): string | undefined {
  if (vertexDual.some((dual) => dual < lowest)) return 'a vertex with a negative dual';
  const loner = mate.findIndex((other, v) => other === -1 && vertexDual[v] !== lowest);
  return loner >= 0 ? `vertex ${loner} is alone, but its dual is not the lowest` : undefined;
}

export function fullnessFault(
  mate: Int32Array,
  { blossomDual }: Certificate,
  nesting: BlossomNesting,
): string | undefined {
  const pairsIn = new Int32Array(nesting.parent.length);
  mate.forEach((other, v) => {
    const blossom = other > v ? smallestCommonBlossom(nesting, v, other) : -1;
    if (blossom >= 0) (pairsIn[blossom] as number)++;
  });
  nesting.parent.forEach((parent, node) => {
    if (parent >= 0) (pairsIn[parent] as number) += pairsIn[node] as number;
  });
  const isLoose = (dual: number, blossom: number): boolean => {
    const node = mate.length + blossom;
    return dual > 0 && 2 * (pairsIn[node] as number) + 1 !== nesting.size[node];
  };
  return blossomDual.some(isLoose) ? 'a blossom with a dual that is not full' : undefined;
}

export function edgeFault(
  graph: WeightedGraph,
  { mate, certificate }: Matching,
  nesting: BlossomNesting,
): string | undefined {
  const { vertexDual } = certificate;
  const isTight = new Uint8Array(graph.vertexCount);
  for (let edge = 0; edge < graph.from.length; edge++) {
    const u = graph.from[edge] as number;
    const v = graph.to[edge] as number;
    if (u === v) continue;
    const blossom = smallestCommonBlossom(nesting, u, v);
    const shared = blossom < 0 ? 0 : (nesting.dualOutwards[blossom] as number);
    const slack =
      (vertexDual[u] as number) + (vertexDual[v] as number) + shared - (graph.weight[edge] as number);
    if (slack < 0) return `edge ${edge} outweighs its duals`;
    if (slack === 0 && mate[u] === v) isTight[u] = isTight[v] = 1;
  }
  const loose = mate.findIndex((other, v) => other !== -1 && isTight[v] === 0);
  return loose >= 0 ? `vertex ${loose} is matched over no tight edge` : undefined;
}

export function cardinalityFault(graph: WeightedGraph, { mate, certificate }: Matching): string | undefined {
  const { barrier } = certificate;
  if (barrier === undefined) return 'no barrier';
  const alone = mate.reduce((count, other) => count + (other === -1 ? 1 : 0), 0);
  const isBarrier = new Uint8Array(graph.vertexCount);
  for (const v of barrier) isBarrier[v] = 1;
  const barrierSize = isBarrier.reduce((count, bit) => count + bit, 0);
  const odd = oddOnes(componentsWithout(graph, isBarrier), isBarrier).reduce((count, bit) => count + bit, 0);
  return odd - barrierSize === alone ? undefined : 'the barrier does not explain who is alone';
}
