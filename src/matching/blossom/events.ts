import type { Search } from './search-state.ts';

/**
 * An event in the queue is one integer: its kind's range, and what it concerns as the offset in that range.
 *   outer edge   an edge between two OUTER sets becomes tight
 *   growth       the best arc from an OUTER vertex to the unlabelled vertex becomes tight
 *   zero         the OUTER vertex's dual reaches zero
 *   expansion    the INNER blossom's dual reaches zero
 * None waits beyond its true time, but it may come early, or be void: whoever takes it looks again. So a label can
 * change without a search through the queue.
 */
export type SearchEvent =
  | { readonly kind: 'outer-edge'; readonly arc: number }
  | { readonly kind: 'growth'; readonly vertex: number }
  | { readonly kind: 'zero'; readonly vertex: number }
  | { readonly kind: 'expansion'; readonly blossom: number };

export function pushOuterEdge(search: Search, arc: number, time: number): void {
  search.queue.push(time, arc);
}

export function pushGrowth(search: Search, vertex: number, time: number): void {
  search.queue.push(time, search.arcs.target.length + vertex);
}

export function pushZero(search: Search, vertex: number, time: number): void {
  search.queue.push(time, search.arcs.target.length + search.arcs.vertexCount + vertex);
}

export function pushExpansion(search: Search, blossom: number): void {
  const { target, vertexCount } = search.arcs;
  search.queue.push((search.blossomDual[blossom] as number) / 2, target.length + 2 * vertexCount + blossom);
}

/** What the queue's integer stands for. */
export function decodeEvent({ target, vertexCount }: Search['arcs'], event: number): SearchEvent {
  const arcCount = target.length;
  if (event < arcCount) return { kind: 'outer-edge', arc: event };
  if (event < arcCount + vertexCount) return { kind: 'growth', vertex: event - arcCount };
  if (event < arcCount + 2 * vertexCount) return { kind: 'zero', vertex: event - arcCount - vertexCount };
  return { kind: 'expansion', blossom: event - arcCount - 2 * vertexCount };
}
