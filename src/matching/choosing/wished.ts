import type { Between } from '../between.ts';
import type { Candidate, Twosome } from '../participant.ts';
import type { Grouping, MatchedGroup } from './trios.ts';
import { countTurns } from './turns.ts';

/** Where not all can be granted, so many are tried one by one. */
const MOST_TRIED_ALONE = 20;

/**
 * Who wish for each other and may meet, the best fits first, nobody twice. They are settled as a pin is, and a round never
 * says so.
 */
export function wishedGroups(
  wished: readonly Twosome[],
  people: readonly Candidate[],
  { mayMeet, fit, tieBreak }: Between,
): readonly MatchedGroup[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const possible = wished.flatMap(({ a, b }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    return one && other && mayMeet(one, other)
      ? [{ people: [one, other], fit: fit(one, other), tie: tieBreak(one, other) }]
      : [];
  });
  const taken = new Set<Candidate>();
  return possible
    .toSorted((a, b) => b.fit - a.fit || b.tie - a.tie)
    .flatMap(({ people: two }): readonly MatchedGroup[] => {
      if (two.some((person) => taken.has(person))) return [];
      two.forEach((person) => taken.add(person));
      return [{ people: two, pinned: true }];
    });
}

/**
 * The round with as many of these settled as cost nobody else a peer, nor a pair a third member, nor anybody their turn.
 */
export function granting(
  form: (settled: readonly MatchedGroup[]) => Grouping,
  wished: readonly MatchedGroup[],
): Grouping {
  const without = form([]);
  if (wished.length === 0) return without;
  const withAll = form(wished);
  if (costsNobody(withAll, without)) return withAll;
  let granted: readonly MatchedGroup[] = [];
  let best = without;
  for (const group of wished.slice(0, MOST_TRIED_ALONE)) {
    const round = form([...granted, group]);
    if (!costsNobody(round, without)) continue;
    granted = [...granted, group];
    best = round;
  }
  return best;
}

function costsNobody(round: Grouping, without: Grouping): boolean {
  const most = costsOf(without);
  return costsOf(round).every((cost, at) => cost <= (most[at] ?? 0));
}

function costsOf({ alone, groups }: Grouping): readonly number[] {
  const trios = groups.filter(({ people }) => people.length > 2);
  const inTrios = trios.flatMap(({ people }) => people);
  return [alone.length, ...countTurns(alone), trios.length, ...countTurns(inTrios)];
}
