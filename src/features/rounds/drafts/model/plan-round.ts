import { eligibility } from '../../../../matching/eligibility.ts';
import type {
  FitWeights,
  MatchInput,
  Missed,
  Candidate,
  PastPair,
  MatchedRound,
  Rules,
  Twosome,
  WorkingSpan,
} from '../../../../matching/match.ts';
import { weightsFor, weightsOf } from '../../../../matching/match.ts';
import { DEFAULT_RULES } from '../../../../matching/rules.ts';
import { workCompared, type Participant, type Profile } from '../../../people/enrolment/model.ts';
import { monthsHere } from '../../../people/enrolment/model/tenure.ts';
import { doChange, weekOf } from '../../../people/enrolment/model/hours.ts';
import type { Acquaintance, PlannedPair, RoundPlan, RoundSettings, RoundWishes } from './round.ts';
import { inSameWords } from './same-words.ts';
import { workingSpans } from '../../../pairs/hours/model.ts';

/** Who is there to be matched, and who has met whom. */
export type Pool = {
  readonly people: readonly Participant[];
  /** Whether some are not among them because nothing was heard of them for long. */
  readonly hasQuiet?: boolean;
  /** What some of them missed with their last peer, which only the search itself may know. */
  readonly missed?: ReadonlyMap<string, readonly Missed[]>;
  /** Those who wish for each other, which only the search itself may know. */
  readonly wished?: readonly Twosome[];
  readonly acquaintances: readonly Acquaintance[];
  readonly now: Temporal.Instant;
};

/** Puts the pool before the matching. Of the pins, those that can be kept just now. */
export function matchInputOf(
  { people, missed, wished = [], acquaintances, now }: Pool,
  { settings, pins, bans }: RoundWishes,
): MatchInput {
  const spansOf = sharedSpans(now);
  const apart = keptApart(acquaintances);
  const inWords = inSameWords(people.map(({ profile }) => profile));
  const input = {
    participants: people.map((participant) =>
      asCandidate(
        {
          ...participant,
          profile: {
            ...participant.profile,
            ...inWords(participant.profile),
            tenureMonths: monthsHere(participant.profile, now),
          },
        },
        spansOf(participant),
        { apart: apart.get(participant.personId), missed: missed?.get(participant.personId) },
      ),
    ),
    history: acquaintances.flatMap((acquaintance) => asPastPairs(acquaintance, now)),
    rules: { ...rulesOf(settings), forbidden: bans },
    ...(wished.length > 0 && { wished }),
  };
  return pins.length === 0
    ? input
    : { ...input, rules: { ...input.rules, pinned: pinsInForce(pins, input) } };
}

/** What an admin decides on, out of the matching's answer. */
export function planned({
  pairs,
  leftovers,
  acceptableFit,
}: Pick<MatchedRound, 'pairs' | 'leftovers' | 'acceptableFit'>) {
  const members = pairs.flatMap((pair) => [...pair.members]);
  return {
    poolSize: members.length + leftovers.length,
    pairs: pairs.map(({ pinned, ...pair }): PlannedPair => ({
      members: pair.members,
      fit: pair.fit,
      reasons: pair.reasons,
      places: pair.places,
      isPinned: pinned,
    })),
    leftovers,
    acceptableFit,
  } satisfies Partial<RoundPlan>;
}

/** The planned pairs that a rule keeps apart by now. Who is not in the pool is not judged. */
export function keptApartNow(plan: RoundPlan, pool: Pool): readonly (readonly string[])[] {
  const { participants, history, rules } = matchInputOf(pool, { ...plan, pins: [] });
  const byId = new Map(participants.map((person) => [person.id, person]));
  const { mayMeet } = eligibility(participants, history, rules);
  return plan.pairs
    .map(({ members }) => members)
    .filter((members) => {
      const people = members.flatMap((id) => byId.get(id) ?? []);
      return people.some((a, at) => people.slice(at + 1).some((b) => !mayMeet(a, b)));
    });
}

/** Of two pins of the same person the later counts. */
function pinsInForce(
  pins: readonly Twosome[],
  { participants, history, rules }: MatchInput,
): readonly Twosome[] {
  const byId = new Map(participants.map((person) => [person.id, person]));
  const { mayMeet } = eligibility(participants, history, rules);
  const taken = new Set<string>();
  return pins.toReversed().filter(({ a, b }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    const holds = one && other && mayMeet(one, other) && !taken.has(a) && !taken.has(b);
    if (holds) [a, b].forEach((id) => taken.add(id));
    return holds;
  });
}

/** A program that weighs nothing itself is balanced. */
const weightsBy = ({ matchedFor, ownParts }: RoundSettings): FitWeights =>
  matchedFor === 'own' ? weightsOf(ownParts ?? {}) : weightsFor(matchedFor);

function rulesOf(settings: RoundSettings): Rules {
  const { oddOneOut, ...numbers } = settings;
  const { acceptableFit, noRepeatMonths, minSharedHours } = numbers;
  return {
    ...DEFAULT_RULES,
    acceptableFit,
    noRepeatMonths,
    minSharedHours,
    weights: weightsBy(settings),
    trio: oddOneOut === 'trio' ? 'allow' : 'wait',
  };
}

/** Whole offices work by the same hours, and a zone's rules take long to ask: each is asked once. */
function sharedSpans(now: Temporal.Instant): (participant: Participant) => readonly WorkingSpan[] {
  const known = new Map<string, readonly WorkingSpan[]>();
  return ({ timeZone, profile: { workingHours } }) => {
    const week = weekOf(workingHours);
    const key = JSON.stringify([timeZone, week]);
    const spans = known.get(key) ?? workingSpans({ timeZone, week }, now);
    known.set(key, spans);
    return spans;
  };
}

/** What of a person only the search itself may know, beside their profile. */
type InPrivate = {
  readonly apart: readonly string[] | undefined;
  readonly missed: readonly Missed[] | undefined;
};

function asCandidate(
  { personId, turn, profile }: Participant,
  hours: readonly WorkingSpan[],
  { apart = [], missed }: InPrivate,
): Candidate {
  const {
    managerId,
    workingHours,
    holidays: __,
    tenureOn: ___,
    forPeer: ____,
    craftFamily,
    otherWork,
    team,
    department,
    location,
    earlierPath,
    ...known
  } = profile;
  return {
    ...known,
    craftFamily: workCompared({ craftFamily, otherWork }),
    id: personId,
    hours,
    turn,
    ...(doChange(workingHours) && { hoursVary: true }),
    notWith: [...profile.notWith, ...apart],
    ...(missed && { missed }),
    ...(managerId !== undefined && { managerId }),
    ...background({ team, department, location, earlierPath }),
  };
}

/** What a person left blank is unknown, which neither earns nor costs. */
function background(
  attributes: Pick<Profile, 'team' | 'department' | 'location' | 'earlierPath'>,
): Partial<typeof attributes> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
}

/** Each with those whom they are kept apart from: put beside the people whom they named themselves, it is as confidential. */
function keptApart(acquaintances: readonly Acquaintance[]): ReadonlyMap<string, readonly string[]> {
  const apart = new Map<string, string[]>();
  for (const { members } of acquaintances.filter(({ isKeptApart }) => isKeptApart))
    for (const one of members)
      apart.set(one, [...(apart.get(one) ?? []), ...members.filter((other) => other !== one)]);
  return apart;
}

/** For how many months two are no pair again who were one and never met. */
const restOfUnmet = 1;

/** Two who met are no pair again for as long as the program says; two who never did for a month, and then as any two are. */
function asPastPairs({ members, since, hasMet }: Acquaintance, now: Temporal.Instant): readonly PastPair[] {
  const monthsAgo = Math.max(0, since.until(now).total({ unit: 'hours' }) / (24 * 30.44));
  if (!hasMet && monthsAgo >= restOfUnmet) return [];
  return members.flatMap((a, index) => members.slice(index + 1).map((b) => ({ a, b, monthsAgo })));
}
