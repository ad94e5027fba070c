import { buildNesting } from './verification/blossom-nesting.ts';
import {
  cardinalityFault,
  dualFault,
  edgeFault,
  fullnessFault,
  lonersFault,
  lowestDual,
  type Mode,
  shapeFault,
} from './verification/conditions.ts';
import type { Matching } from './certificate.ts';
import { assertValidGraph, type WeightedGraph } from './weighted-graph.ts';

/**
 * Why the certificate does not prove the matching optimal, or undefined if it does. Near-linear. It holds up the
 * conditions under which the totals of matching and duals agree: the matching and the duals are feasible, every
 * matched edge is tight, every blossom with a dual is full, and nobody who is alone has more than the lowest dual.
 *
 * @throws {InvalidGraphError} if the graph itself makes no sense.
 */
export function findMatchingFault(
  graph: WeightedGraph,
  matching: Matching,
  mode: Mode = {},
): string | undefined {
  assertValidGraph(graph);
  const { mate, certificate } = matching;
  const malformed = shapeFault(graph.vertexCount, matching);
  if (malformed !== undefined) return malformed;
  const nesting = buildNesting(certificate);
  return (
    dualFault(certificate, nesting) ??
    lonersFault(matching, lowestDual(certificate, mode)) ??
    fullnessFault(mate, certificate, nesting) ??
    edgeFault(graph, matching, nesting) ??
    (mode.maxCardinality === true ? cardinalityFault(graph, matching) : undefined)
  );
}
