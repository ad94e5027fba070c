import { NONE, type Search } from './search-state.ts';

/**
 * Matches `u`, in an OUTER set, to `v` outside its tree (or to NONE), and swaps matched and unmatched edges along
 * the way from there to the root. Only outermost sets change; nested blossoms follow from their base when needed.
 */
export function rematchToRoot(search: Search, u: number, v: number): void {
  const { setOf, base, mate, parentFrom, parentTo } = search;
  let inside = u;
  let outside = v;
  for (;;) {
    const outer = setOf[inside] as number;
    const formerMate = mate[outer] as number;
    base[outer] = inside;
    mate[outer] = outside;
    if (formerMate === NONE) return;
    const inner = setOf[formerMate] as number;
    inside = parentFrom[inner] as number;
    outside = parentTo[inner] as number;
    base[inner] = outside;
    mate[inner] = inside;
  }
}
