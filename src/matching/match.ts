import { assertLegal } from './assert-legal.ts';
import { checkInput, checkPins } from './check-input.ts';
import { formGroups } from './choosing/form-groups.ts';
import { granting, wishedGroups } from './choosing/wished.ts';
import { commonness } from './commonness.ts';
import { describePair } from './describe-pair.ts';
import { leftover } from './leftovers.ts';
import type { Candidate, PastPair, Twosome } from './participant.ts';
import { placing } from './places.ts';
import { prepare } from './prepare.ts';
import type { MatchedPair, MatchedRound } from './round.ts';
import type { Rules } from './rules.ts';
import type { Grouping, MatchedGroup } from './choosing/trios.ts';

export { IllegalRoundError } from './assert-legal.ts';
export { MatchingInputError } from './errors.ts';
export { DEFAULT_WEIGHTS, FIT_PARTS, FIT_PART_NAMES } from './fit-parts.ts';
export { MAX_TOPICS, MISSED } from './participant.ts';
export { DEFAULT_RULES } from './rules.ts';
export type { MatchingInputFault } from './errors.ts';
export type { FitPart, FitWeights } from './fit-parts.ts';
export type { Missed, Candidate, PastPair, Turn, Twosome, WorkingSpan } from './participant.ts';
export { weightsFor, weightsOf } from './weightings.ts';
export type { Times, Weighting } from './weightings.ts';
export { LEFTOVER_CAUSES } from './round.ts';
export type {
  FitPoints,
  Leftover,
  LeftoverCause,
  MatchedPair,
  PairOrTrio,
  PeerRank,
  Reason,
  ReasonKind,
  MatchedRound,
} from './round.ts';
export type { Rules } from './rules.ts';

export type MatchInput = {
  /** Everybody to be matched: who is not eligible at all is left out beforehand. */
  readonly participants: readonly Candidate[];
  readonly history: readonly PastPair[];
  readonly rules: Rules;
  /**
   * Those who wish for each other. They are put together wherever the hard rules let them and nobody else loses a peer by it. As
   * confidential as whom somebody would not meet: no reason names it, and no fit hangs on it.
   */
  readonly wished?: readonly Twosome[];
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
 * Forms a round: as many people matched as can be, and as few trios; then nobody left over twice in a row who need not be, and who else
 * has a turn spared; then no pair under the acceptable fit that could be avoided; then the greatest total fit. Pure; the same people in
 * any order give the same round.
 * @throws MatchingInputError where the input makes no sense.
 */
export function match(
  input: MatchInput,
  onProgress: (progress: MatchProgress) => void = () => {},
): MatchedRound {
  checkInput(input);
  const { participants, rules } = input;
  const { eligibility, measure, between: people, acceptableFit, scorerOf } = prepare(input);
  checkPins(input, eligibility);
  const pinned = pinnedGroups(input);
  const choosing = { ...rules, acceptableFit, bestAmong: input.bestAmong ?? 'candidates' };
  const form = (settled: readonly MatchedGroup[]): Grouping => {
    const pool = without(participants, settled);
    return formGroups({ scorer: scorerOf(pool), pinned: settled, between: people }, choosing, (stage, done) =>
      onProgress({ stage, done, total: pool.length }),
    );
  };
  const wished = wishedGroups(input.wished ?? [], without(participants, pinned), people);
  const round = granting((granted) => form([...pinned, ...granted]), wished);
  assertLegal(participants, round, people);

  onProgress({ stage: 'explaining', done: 0, total: round.groups.length });
  const describing = {
    scale: measure.scale,
    placing: placing(scorerOf(participants)),
    commonness: commonness(participants, measure.scale, eligibility),
  };
  const pairs = round.groups.map((group) =>
    describePair({ ...group, pinned: isPinned(group, rules.pinned) }, people, describing),
  );
  const isOddOneOut = rules.trio === 'wait' && round.alone.length === 1;
  const leftovers = round.alone.map((person) =>
    leftover(person, { everybody: participants, eligibility, isOddOneOut }),
  );
  return summary({ pairs, leftovers, acceptableFit });
}

function pinnedGroups({ participants, rules }: MatchInput): readonly MatchedGroup[] {
  const byId = new Map(participants.map((person) => [person.id, person]));
  return rules.pinned.map(({ a, b }) => ({
    people: [byId.get(a), byId.get(b)].filter((person) => person !== undefined),
    pinned: true,
  }));
}

const without = (
  participants: readonly Candidate[],
  groups: readonly MatchedGroup[],
): readonly Candidate[] => {
  const settled = new Set(groups.flatMap((group) => group.people));
  return participants.filter((person) => !settled.has(person));
};

/** Who are together by a wish are not. */
const isPinned = ({ people }: MatchedGroup, pins: readonly Twosome[]): boolean =>
  pins.some((pin) => [pin.a, pin.b].every((id) => people.some((person) => person.id === id)));

function summary({
  pairs,
  leftovers,
  acceptableFit,
}: Pick<MatchedRound, 'pairs' | 'leftovers' | 'acceptableFit'>): MatchedRound {
  const chosen = pairs.filter(({ pinned }) => !pinned);
  return {
    pairs: pairs.toSorted(byFirstMember),
    leftovers: leftovers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    totalFit: pairs.reduce((total, { fit }) => total + fit, 0),
    acceptableFit,
    floor: Math.min(acceptableFit, ...chosen.map(({ fit }) => fit)),
    belowAcceptable: chosen
      .filter(({ fit }) => fit < acceptableFit)
      .toSorted(byFirstMember)
      .map(({ members }) => members),
  };
}

function byFirstMember(a: MatchedPair, b: MatchedPair): number {
  return a.members[0] < b.members[0] ? -1 : 1;
}
