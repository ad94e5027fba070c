import { assertLegal } from './assert-legal.ts';
import { between } from './between.ts';
import { checkInput, checkPins } from './check-input.ts';
import { choosePairs } from './choosing/choose-pairs.ts';
import { describePair } from './describe-pair.ts';
import { eligibility } from './eligibility.ts';
import { fitScale } from './fit.ts';
import { leftover } from './leftovers.ts';
import type { Participant, PastPair } from './participant.ts';
import type { MatchedPair, Round } from './round.ts';
import type { Rules } from './rules.ts';
import { scorer } from './scoring/scorer.ts';
import type { Group } from './choosing/trios.ts';
import { joinPairs } from './choosing/trios.ts';

export { IllegalRoundError } from './assert-legal.ts';
export { MatchingInputError } from './errors.ts';
export { DEFAULT_WEIGHTS, FIT_PARTS, FIT_PART_NAMES } from './fit-parts.ts';
export { MAX_TOPICS } from './participant.ts';
export { DEFAULT_RULES } from './rules.ts';
export type { MatchingInputFault } from './errors.ts';
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
  /** Everybody to be matched: who is not eligible at all is left out beforehand. */
  readonly participants: readonly Participant[];
  readonly history: readonly PastPair[];
  readonly rules: Rules;
  /**
   * Whether the round is the best among each one's best candidates (the default: all but the same, and far quicker in
   * large rounds), or proved the best among all pairs that may be formed.
   */
  readonly bestAmong?: 'candidates' | 'all-pairs';
};

/** How far a run is: `done` of `total` people or pairs of this stage. */
export type MatchProgress = {
  readonly stage: 'candidates' | 'matching' | 'proving' | 'explaining';
  readonly done: number;
  readonly total: number;
};

/**
 * Forms a round: as many people matched as can be, then no pair under the acceptable fit that could be avoided, then
 * the greatest total fit. Pure; the same people in any order give the same round.
 * @throws MatchingInputError where the input makes no sense.
 */
export function match(input: MatchInput, onProgress: (progress: MatchProgress) => void = () => {}): Round {
  checkInput(input);
  const { participants, history, rules } = input;
  const scale = fitScale(rules.weights);
  const may = eligibility(participants, history, rules);
  checkPins(input, may);
  const people = between(may, scale);
  const pinned = pinnedGroups(input);
  const settled = new Set(pinned.flatMap((group) => group.people));
  const pool = participants.filter((person) => !settled.has(person));

  const ready = scorer(pool, { scale, minSharedHours: rules.minSharedHours, eligibility: may });
  const choosing = { ...rules, bestAmong: input.bestAmong ?? 'candidates' };
  const choice = choosePairs(ready, choosing, (stage, done) =>
    onProgress({ stage, done, total: pool.length }),
  );
  const free = ready.people.filter((_, at) => choice.mate[at] === -1);
  const chosen = [...pinned, ...groupsOf(ready.people, choice.mate)];
  const round = rules.trio === 'allow' ? joinPairs(free, chosen, people) : { groups: chosen, alone: free };
  assertLegal(participants, round, people);

  onProgress({ stage: 'explaining', done: 0, total: round.groups.length });
  const pairs = round.groups.map((group) => describePair(group, people, scale));
  const oddOne = rules.trio === 'wait' ? ready.people[choice.oddOne] : undefined;
  const leftovers = round.alone.map((person) =>
    leftover(person, { everybody: participants, eligibility: may, oddOne }),
  );
  return summary({ pairs, leftovers, floor: choice.floor }, rules);
}

function pinnedGroups({ participants, rules }: MatchInput): readonly Group[] {
  const byId = new Map(participants.map((person) => [person.id, person]));
  return rules.pinned.map(({ a, b }) => ({
    people: [byId.get(a), byId.get(b)].filter((person) => person !== undefined),
    pinned: true,
  }));
}

function groupsOf(people: readonly Participant[], mate: Int32Array): readonly Group[] {
  return people.flatMap((person, at) => {
    const partner = people[mate[at] ?? -1];
    return partner === undefined || at > (mate[at] ?? -1)
      ? []
      : [{ people: [person, partner], pinned: false }];
  });
}

function summary(
  { pairs, leftovers, floor }: Pick<Round, 'pairs' | 'leftovers' | 'floor'>,
  { acceptableFit }: Rules,
): Round {
  return {
    pairs: pairs.toSorted(byFirstMember),
    leftovers: leftovers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    totalFit: pairs.reduce((total, { fit }) => total + fit, 0),
    floor,
    belowAcceptable: pairs
      .filter(({ fit, pinned }) => fit < acceptableFit && !pinned)
      .toSorted(byFirstMember)
      .map(({ members }) => members),
  };
}

function byFirstMember(a: MatchedPair, b: MatchedPair): number {
  return a.members[0] < b.members[0] ? -1 : 1;
}
