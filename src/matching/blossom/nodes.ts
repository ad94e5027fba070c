import type { Search } from './search-state.ts';

/** A blossom's children in the order of its ring. */
export function childrenOf({ firstChild, nextSibling }: Search, blossom: number): number[] {
  const first = firstChild[blossom] as number;
  const children = [first];
  for (let child = nextSibling[first] as number; child !== first; child = nextSibling[child] as number) {
    children.push(child);
  }
  return children;
}

export function forEachVertex(search: Search, node: number, visit: (vertex: number) => void): void {
  const { nextVertex } = search;
  const last = search.lastVertex[node] as number;
  for (let v = search.firstVertex[node] as number; v !== last; v = nextVertex[v] as number) visit(v);
  visit(last);
}
