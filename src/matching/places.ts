import type { Candidate } from './participant.ts';
import type { PeerRank } from './round.ts';
import { profileRow } from './scoring/score-rows.ts';
import type { Scorer } from './scoring/scorer.ts';

/** In a larger pool a place tells nothing more, and every one would have to be counted. */
const MOST_PLACED = 3000;

/** How high each stands the peer that they get, in their order of all who could be theirs: of a trio, the better of the two. */
export type RankPeers = (people: readonly Candidate[]) => readonly PeerRank[];

/**
 * By profiles alone, among all who share hours and a language: so that a place tells nothing of rules and of who named
 * whom. Equals share a place.
 */
export function placing(everybody: Scorer): RankPeers {
  const { people } = everybody;
  if (people.length > MOST_PLACED) return () => [];
  const numberOf = new Map(people.map((person, at) => [person, at]));
  return (group) => {
    const numbers = group.map((person) => numberOf.get(person)).filter((number) => number !== undefined);
    if (numbers.length < group.length) return [];
    return group.map(({ id }, at) => ({
      id,
      ...placeOf(everybody, numbers[at] as number, numbers.toSpliced(at, 1)),
    }));
  };
}

/** Where the best of `others` stands for `person`. */
function placeOf(everybody: Scorer, person: number, others: readonly number[]): Omit<PeerRank, 'id'> {
  const points = profileRow(everybody, person);
  const partner = Math.max(...others.map((other) => points[other] as number));
  let better = 0;
  let of = 0;
  for (const each of points) {
    if (each < 0) continue;
    of++;
    if (each > partner) better++;
  }
  return { place: better + 1, of };
}
