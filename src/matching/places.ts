import type { Candidate } from './participant.ts';
import type { PeerRank } from './round.ts';
import { profileRow } from './scoring/score-rows.ts';
import type { Scorer } from './scoring/scorer.ts';

/** In a larger pool a place tells nothing more, and every one would have to be counted. */
const MOST_PLACED = 3000;

/** Of a pair, how each stands in the other's order of all who could be their peer. */
export type RankPeers = (people: readonly Candidate[]) => readonly PeerRank[];

/**
 * By profiles alone, among all who share hours and a language: so that a place tells nothing of rules and of who named
 * whom. Equals share a place.
 */
export function placing(everybody: Scorer): RankPeers {
  const { people } = everybody;
  if (people.length > MOST_PLACED) return () => [];
  const numberOf = new Map(people.map((person, at) => [person, at]));
  return ([a, b, third]) => {
    const one = a && numberOf.get(a);
    const other = b && numberOf.get(b);
    if (a === undefined || b === undefined || one === undefined || other === undefined || third) return [];
    return [
      { id: a.id, ...placeOf(everybody, one, other) },
      { id: b.id, ...placeOf(everybody, other, one) },
    ];
  };
}

/** Where `other` stands for `person`. */
function placeOf(everybody: Scorer, person: number, other: number): Omit<PeerRank, 'id'> {
  const points = profileRow(everybody, person);
  const partner = points[other] as number;
  let better = 0;
  let of = 0;
  for (const each of points) {
    if (each < 0) continue;
    of++;
    if (each > partner) better++;
  }
  return { place: better + 1, of };
}
