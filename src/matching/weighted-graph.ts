/**
 * An undirected graph with integer weights: edge e joins `from[e]` and `to[e]`, vertices are 0 to `vertexCount - 1`.
 * Self-loops are ignored and of parallel edges the heaviest counts; negative and zero weights are legal.
 */
export type WeightedGraph = {
  readonly vertexCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
};

/** The heaviest weight, in magnitude, for which the arithmetic is exact. */
export const MAX_WEIGHT = 2 ** 40;

/** So that an arc, a vertex or a blossom can be told by one 32-bit integer. */
const MAX_VERTICES = 2 ** 28;

export type GraphFault = 'bad-vertex-count' | 'mismatched-lengths' | 'bad-end' | 'bad-weight';

/** The graph makes no sense; `edge` is the index of the edge at fault, if it is an edge. */
export class InvalidGraphError extends Error {
  override readonly name = 'InvalidGraphError';
  readonly code: GraphFault;
  readonly edge: number | undefined;

  constructor(code: GraphFault, message: string, edge?: number) {
    super(message);
    this.code = code;
    this.edge = edge;
  }
}

/** @throws {InvalidGraphError} naming the first edge that makes no sense. */
export function assertValidGraph(graph: WeightedGraph): void {
  const { vertexCount, from, to, weight } = graph;
  if (!Number.isInteger(vertexCount) || vertexCount < 0 || vertexCount > MAX_VERTICES) {
    throw new InvalidGraphError('bad-vertex-count', `A graph cannot have ${vertexCount} vertices.`);
  }
  if (from.length !== to.length || from.length !== weight.length) {
    const lengths = `${from.length} from, ${to.length} to, ${weight.length} weight`;
    throw new InvalidGraphError('mismatched-lengths', `Every edge needs two ends and a weight: ${lengths}.`);
  }
  for (let edge = 0; edge < from.length; edge++) assertValidEdge(graph, edge);
}

function assertValidEdge({ vertexCount, from, to, weight }: WeightedGraph, edge: number): void {
  const u = from[edge] ?? NaN;
  const v = to[edge] ?? NaN;
  const value = weight[edge] ?? NaN;
  if (!(u >= 0 && v >= 0 && u < vertexCount && v < vertexCount)) {
    const message = `Edge ${edge} joins ${u} and ${v}, not both among ${vertexCount} vertices.`;
    throw new InvalidGraphError('bad-end', message, edge);
  }
  if (!Number.isInteger(value) || Math.abs(value) > MAX_WEIGHT) {
    throw new InvalidGraphError(
      'bad-weight',
      `Edge ${edge} weighs ${value}, not an integer up to 2^40.`,
      edge,
    );
  }
}
