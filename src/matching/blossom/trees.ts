import { NONE, type Search } from './search-state.ts';

export function enterTree(search: Search, set: number, tree: number): void {
  const { nextInTree, previousInTree, firstInTree } = search;
  const next = firstInTree[tree] as number;
  search.treeOf[set] = tree;
  nextInTree[set] = next;
  previousInTree[set] = NONE;
  if (next !== NONE) previousInTree[next] = set;
  firstInTree[tree] = set;
}

export function leaveTree(search: Search, set: number): void {
  const { nextInTree, previousInTree, firstInTree } = search;
  const next = nextInTree[set] as number;
  const previous = previousInTree[set] as number;
  if (next !== NONE) previousInTree[next] = previous;
  if (previous !== NONE) nextInTree[previous] = next;
  else firstInTree[search.treeOf[set] as number] = next;
}
