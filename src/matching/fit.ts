import { FIT_PARTS, FIT_PART_NAMES, forEachPart } from './fit-parts.ts';
import type { FitPart, FitWeights } from './fit-parts.ts';
import type { Candidate } from './participant.ts';
import type { FitPoints } from './round.ts';
import { sharedMinutes } from './shared-hours.ts';
import * as likeness from './likeness.ts';
import { missedShare } from './missed.ts';

/** The integer points each part can earn, 100 in all, or cost, at most 100 each. */
export type FitScale = Readonly<Record<FitPart, number>>;

const FULL_FIT = 100;

/** Scales weights to whole points; what rounding leaves over goes to the largest fractions first. */
export function fitScale(weights: FitWeights): FitScale {
  const earning = FIT_PART_NAMES.filter((part) => FIT_PARTS[part].role === 'earns');
  const total = earning.reduce((sum, part) => sum + weights[part], 0);
  const exact = (part: FitPart): number => (weights[part] / total) * FULL_FIT;
  const fraction = (part: FitPart): number => exact(part) - Math.floor(exact(part));
  const missing = FULL_FIT - earning.reduce((sum, part) => sum + Math.floor(exact(part)), 0);
  const roundedUp = earning.toSorted((a, b) => fraction(b) - fraction(a)).slice(0, missing);
  return forEachPart((part) => {
    if (FIT_PARTS[part].role === 'costs') return Math.min(FULL_FIT, Math.round(exact(part)));
    return Math.floor(exact(part)) + (roundedUp.includes(part) ? 1 : 0);
  });
}

/** What a part that one of two left blank counts for: its points on average between those who filled it in. */
export type BlankPoints = Readonly<Record<BlankPart, number>>;

export const BLANK_PARTS = [
  'interests',
  'goals',
  'cadence',
  'style',
  'team',
  'department',
  'location',
  'path',
] as const;
export type BlankPart = (typeof BLANK_PARTS)[number];

/** How points are given in a pool. */
export type Measure = { readonly scale: FitScale; readonly blanks: BlankPoints };

/** How good a pair of these two would be, part by part. Symmetric. `metBefore` is 0 (never met) to 1. */
export function fitPoints(
  a: Candidate,
  b: Candidate,
  { scale, blanks, metBefore }: Measure & { readonly metBefore: likeness.Share },
): FitPoints {
  const known = sharesOf(a, b);
  const optional = blankShares(a, b);
  return forEachPart((part) => {
    if (part === 'metBefore') return cost(scale.metBefore, metBefore);
    if (part === 'missed') return cost(scale.missed, missedShare(a, b));
    if (part === 'tooAlike') return cost(scale.tooAlike, known.tooAlike);
    if (!isBlankPart(part)) return Math.round(scale[part] * known[part]);
    const share = optional[part];
    return share === undefined ? blanks[part] : Math.round(scale[part] * share);
  });
}

const isBlankPart = (part: FitPart): part is BlankPart => BLANK_PARTS.some((each) => each === part);

/** The sum of the points; nothing is worse than nothing. */
export function totalOf(points: FitPoints): number {
  const sum = FIT_PART_NAMES.reduce((total, part) => total + points[part], 0);
  return Math.max(0, sum);
}

/**
 * Points as a fit: 100 is what these two could reach, the mean of what each would have with the person in the pool who
 * suits them best, and 0 is half of that or less, which hardly any two people fall short of.
 */
export function fitOf(points: number, reachOfBoth: number): number {
  if (reachOfBoth <= 0) return 0;
  const share = (2 * points) / reachOfBoth;
  return Math.max(0, Math.min(FULL_FIT, Math.round(FULL_FIT * (2 * share - 1))));
}

export function cost(points: number, share: likeness.Share): number {
  return 0 - Math.round(points * share);
}

function sharesOf(
  a: Candidate,
  b: Candidate,
): Readonly<Record<Exclude<FitPart, 'metBefore' | 'missed' | BlankPart>, likeness.Share>> {
  return {
    level: likeness.levelShare(a, b),
    stage: likeness.stageShare(a, b),
    craft: a.craftFamily === b.craftFamily ? 1 : 0,
    giveAndTake: likeness.giveAndTakeShare(
      likeness.countInCommon(a.offers, b.seeks),
      likeness.countInCommon(a.seeks, b.offers),
    ),
    language: likeness.languageShare(a.languages, b.languages),
    hours: likeness.hoursShare(sharedMinutes(a.hours, b.hours)),
    tooAlike: likeness.tooAlikeShare(sameBackgrounds(a, b)),
  };
}

/** Undefined where one of the two left it blank. */
export function blankShares(
  a: Candidate,
  b: Candidate,
): Readonly<Record<BlankPart, likeness.Share | undefined>> {
  return {
    interests: likeness.listShare(a.interests, b.interests, likeness.interestShare),
    goals: likeness.listShare(a.goals, b.goals, likeness.goalShare),
    cadence: likeness.cadenceShare(a.cadence, b.cadence),
    style: likeness.styleShare(a.style, b.style),
    team: likeness.differenceShare(a.team, b.team),
    department: likeness.differenceShare(a.department, b.department),
    location: likeness.differenceShare(a.location, b.location),
    path: likeness.differenceShare(a.earlierPath, b.earlierPath),
  };
}

function sameBackgrounds(a: Candidate, b: Candidate): number {
  const both = [
    [a.team, b.team],
    [a.department, b.department],
    [a.location, b.location],
    [a.earlierPath, b.earlierPath],
  ];
  return both.filter(([ofA, ofB]) => ofA !== undefined && ofA === ofB).length;
}
