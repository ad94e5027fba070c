import type { Between } from '../between.ts';
import type { Candidate } from '../participant.ts';
import { countTurns } from './turns.ts';

/** Who are matched together: two, or three once somebody joined them. */
export type MatchedGroup = { readonly people: readonly Candidate[]; readonly pinned: boolean };

/** Everybody of a pool, in groups or alone. */
export type Grouping = { readonly groups: readonly MatchedGroup[]; readonly alone: readonly Candidate[] };

/**
 * Each free person in turn joins the pair whose lower fit with them is the highest. A pair takes in one at most, a
 * pinned pair only where no other can, and those who have a turn are spared where others can.
 */
export function joinPairs(
  free: readonly Candidate[],
  pairs: readonly MatchedGroup[],
  between: Between,
): Grouping {
  const groups = [...pairs];
  const alone: Candidate[] = [];
  for (const person of free) {
    const host = bestHost(person, groups, between);
    const group = groups[host];
    if (group === undefined) alone.push(person);
    else groups[host] = { ...group, people: [...group.people, person] };
  }
  return { groups, alone };
}

export function lowestFit(people: readonly Candidate[], { fit }: Between): number {
  const fits = people.flatMap((a, at) => people.slice(at + 1).map((b) => fit(a, b)));
  return Math.min(...fits);
}

function bestHost(person: Candidate, groups: readonly MatchedGroup[], between: Between): number {
  let best = -1;
  let bestRank: readonly number[] = [];
  groups.forEach(({ people, pinned }, at) => {
    if (people.length > 2 || !people.every((member) => between.mayMeet(person, member))) return;
    const rank = [
      pinned ? 0 : 1,
      ...countTurns(people).map((count) => -count),
      Math.min(...people.map((member) => between.fit(person, member))),
      people.reduce((sum, member) => sum + between.tieBreak(person, member), 0),
    ];
    if (best !== -1 && !outranks(rank, bestRank)) return;
    best = at;
    bestRank = rank;
  });
  return best;
}

/** By the first number in which they differ; both are of one length. */
export function outranks(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((value, place) => value !== other[place]);
  return at !== -1 && (rank[at] ?? 0) > (other[at] ?? 0);
}
