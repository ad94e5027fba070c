import type { FitScale } from './fit.ts';
import { fitScale } from './fit.ts';
import type { FitPart } from './fit-parts.ts';
import { DEFAULT_WEIGHTS } from './fit-parts.ts';
import { isNew, stageOf, topicsInCommon } from './likeness.ts';
import type { Candidate, WorkingSpan } from './participant.ts';
import type { Reason, ReasonKind } from './round.ts';
import { doHoursVary, minutesOf, sharedSpans } from './shared-hours.ts';

const MOST_REASONS = 4;

/** Hours in common speak for a pair from here on; fewer are merely enough. */
const SHARED_HOURS_WORTH_NAMING = 10;

export type Weighed = { readonly reason: Reason; readonly points: number };
type People = readonly Candidate[];

/** Between how many of the pool's twosomes a reason holds, 0 to 1. */
export type Commonness = (reason: Reason) => number;

/** What holds between so many says nothing of these, unless there is nothing else to say. */
const TOO_COMMON = 0.9;

const USUAL_SCALE = fitScale(DEFAULT_WEIGHTS);

/** Of a program that looks for other corners, so many of what differs come first: the rest is what they can talk about. */
const MOST_SOUGHT = 2;

/** A difference that counts for so many times its usual points is one that the program looks for. */
const SOUGHT_FROM = 2;

/**
 * What speaks for these people, the strongest first: only what holds for all of them, and only what each may know of
 * the others. A reason is the stronger the rarer it is among others, and of one kind the strongest is named. What one
 * gives stands beside what comes back. Differences that the program looks for come before all else, however common.
 */
export function explain(people: People, scale: FitScale, commonness: Commonness): readonly Reason[] {
  const ranked = reasonsFor(people, scale)
    .map(({ reason, points }) => ({ reason, points, share: commonness(reason) }))
    .toSorted((a, b) => b.points * (1 - b.share) - a.points * (1 - a.share) || b.points - a.points);
  const sought = ranked.filter(({ reason }) => isSought(reason, scale)).slice(0, MOST_SOUGHT);
  const telling = ranked.filter(({ share }) => share < TOO_COMMON);
  const first = [...sought, ...(telling.length > 0 ? telling : ranked)];
  return oneOfEach(first.map(({ reason }) => reason)).slice(0, MOST_REASONS);
}

/** All that speaks for them, however common. */
export function reasonsFor(people: People, scale: FitScale): readonly Weighed[] {
  return [...exchanges(people, scale), ...likenesses(people, scale), ...differences(people, scale)].filter(
    ({ points }) => points > 0,
  );
}

const DIFFERENCES: Readonly<Partial<Record<ReasonKind, FitPart>>> = {
  'different-team': 'team',
  'different-department': 'department',
  'different-location': 'location',
  'different-path': 'path',
};

function isSought({ kind }: Reason, scale: FitScale): boolean {
  const part = DIFFERENCES[kind];
  return part !== undefined && scale[part] >= SOUGHT_FROM * USUAL_SCALE[part];
}

/** Of one kind, and of one who gives to one who takes, the first. */
function oneOfEach(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((reason, at) => reasons.findIndex((one) => kindOf(one) === kindOf(reason)) === at);
}

const kindOf = (reason: Reason): string =>
  reason.kind === 'offer-meets-seek' ? `${reason.giver} ${reason.taker}` : reason.kind;

function exchanges(people: People, scale: FitScale): readonly Weighed[] {
  return people.flatMap((giver) =>
    people
      .filter((taker) => taker !== giver)
      .flatMap((taker) =>
        topicsInCommon(giver.offers, taker.seeks).map((topic) =>
          weighed({ kind: 'offer-meets-seek', giver: giver.id, taker: taker.id, topic }, scale.giveAndTake),
        ),
      ),
  );
}

function likenesses(people: People, scale: FitScale): readonly Weighed[] {
  return [
    ...allInCommon(people.map(({ goals }) => goals)).map((topic) =>
      weighed({ kind: 'shared-goal', topic }, scale.goals),
    ),
    ...allInCommon(people.map(({ interests }) => interests)).map((topic) =>
      weighed({ kind: 'shared-interest', topic }, scale.interests),
    ),
    ...levelReason(people).map((reason) => weighed(reason, scale.level)),
    ...stageReason(people).map((reason) => weighed(reason, scale.stage)),
    ...allInCommon(people.map((person) => [person.craftFamily])).map((craftFamily) =>
      weighed({ kind: 'same-craft', craftFamily }, scale.craft),
    ),
    ...hoursReason(people).map((reason) => weighed(reason, scale.hours)),
    ...allInCommon(people.map(({ languages }) => languages)).map((language) =>
      weighed({ kind: 'shared-language', language }, scale.language),
    ),
  ];
}

function differences(people: People, scale: FitScale): readonly Weighed[] {
  return [
    ...differ(
      people.map(({ team }) => team),
      { kind: 'different-team' },
      scale.team,
    ),
    ...differ(
      people.map(({ department }) => department),
      { kind: 'different-department' },
      scale.department,
    ),
    ...differ(
      people.map(({ location }) => location),
      { kind: 'different-location' },
      scale.location,
    ),
    ...differ(
      people.map(({ earlierPath }) => earlierPath),
      { kind: 'different-path' },
      scale.path,
    ),
  ];
}

function differ(values: readonly (string | undefined)[], reason: Reason, points: number): readonly Weighed[] {
  const allDiffer = !values.includes(undefined) && new Set(values).size === values.length;
  return allDiffer ? [weighed(reason, points)] : [];
}

function levelReason(people: People): readonly Reason[] {
  const levels = people.map(({ level }) => level);
  const apart = Math.max(...levels) - Math.min(...levels);
  if (apart === 0) return [{ kind: 'same-level' }];
  return apart === 1 ? [{ kind: 'similar-level' }] : [];
}

function stageReason(people: People): readonly Reason[] {
  if (people.every(({ firstTimeLead }) => firstTimeLead === true)) return [{ kind: 'all-first-time-leads' }];
  if (people.every(isNew)) return [{ kind: 'all-new' }];
  return new Set(people.map(({ tenureMonths }) => stageOf(tenureMonths))).size === 1
    ? [{ kind: 'similar-tenure' }]
    : [];
}

function hoursReason(people: People): readonly Reason[] {
  if (doHoursVary(people)) return [];
  const shared = people
    .map(({ hours }) => hours)
    .reduce((inCommon: readonly WorkingSpan[], hours) => sharedSpans(inCommon, hours));
  const hoursPerWeek = Math.floor(minutesOf(shared) / 60);
  return hoursPerWeek >= SHARED_HOURS_WORTH_NAMING ? [{ kind: 'shared-hours', hoursPerWeek }] : [];
}

function allInCommon(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((inCommon, list) => topicsInCommon(inCommon, list));
}

function weighed(reason: Reason, points: number): Weighed {
  return { reason, points };
}
