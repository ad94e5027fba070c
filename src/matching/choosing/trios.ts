import type { Between } from '../between.ts';
import type { Participant } from '../participant.ts';

/** Who are matched together: two, or three once somebody joined them. */
export type Group = { readonly people: readonly Participant[]; readonly pinned: boolean };

/**
 * Each free person in turn joins the pair whose lower fit with them is the highest. A pair takes in one at most, and a
 * pinned pair only where no other can.
 */
export function joinPairs(
  free: readonly Participant[],
  pairs: readonly Group[],
  between: Between,
): { readonly groups: readonly Group[]; readonly alone: readonly Participant[] } {
  const groups = [...pairs];
  const alone: Participant[] = [];
  for (const person of free) {
    const host = bestHost(person, groups, between);
    const group = groups[host];
    if (group === undefined) alone.push(person);
    else groups[host] = { ...group, people: [...group.people, person] };
  }
  return { groups, alone };
}

function bestHost(person: Participant, groups: readonly Group[], between: Between): number {
  let best = -1;
  let bestRank: readonly number[] = [];
  groups.forEach(({ people, pinned }, at) => {
    if (people.length > 2 || !people.every((member) => between.mayMeet(person, member))) return;
    const rank = [
      pinned ? 0 : 1,
      Math.min(...people.map((member) => between.fit(person, member))),
      people.reduce((sum, member) => sum + between.tieBreak(person, member), 0),
    ];
    if (!outranks(rank, bestRank)) return;
    best = at;
    bestRank = rank;
  });
  return best;
}

function outranks(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((value, place) => value !== other[place]);
  return at !== -1 && (rank[at] ?? 0) > (other[at] ?? -1);
}
