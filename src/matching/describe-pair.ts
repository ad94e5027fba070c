import type { Between } from './between.ts';
import type { Commonness } from './explain.ts';
import { explain } from './explain.ts';
import type { FitScale } from './fit.ts';
import type { Candidate } from './participant.ts';
import type { RankPeers } from './places.ts';
import type { MatchedPair, PairOrTrio } from './round.ts';
import type { MatchedGroup } from './choosing/trios.ts';

export type Describing = {
  readonly scale: FitScale;
  readonly placing: RankPeers;
  readonly commonness: Commonness;
};

/** A group as it leaves the module: its members by id, its fit and why. */
export function describePair(
  group: MatchedGroup,
  { points, fit }: Between,
  { scale, placing, commonness }: Describing,
): MatchedPair {
  const people = group.people.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const twosomes = people.flatMap((a, at) => people.slice(at + 1).map((b) => ({ a, b, fit: fit(a, b) })));
  const [lowest] = twosomes.toSorted((a, b) => a.fit - b.fit);
  if (lowest === undefined) throw new RangeError('A pair has two members or three');
  return {
    members: membersOf(people),
    fit: lowest.fit,
    places: placing(people),
    parts: points(lowest.a, lowest.b),
    reasons: explain(people, scale, commonness),
    pinned: group.pinned,
  };
}

function membersOf([a, b, c]: readonly Candidate[]): PairOrTrio {
  if (a === undefined || b === undefined) throw new RangeError('A pair has two members or three');
  return c === undefined ? [a.id, b.id] : [a.id, b.id, c.id];
}
