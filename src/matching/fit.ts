import { FIT_PARTS, FIT_PART_NAMES, forEachPart } from './fit-parts.ts';
import type { FitPart, FitWeights } from './fit-parts.ts';
import type { Participant } from './participant.ts';
import type { FitPoints } from './round.ts';
import { sharedMinutes } from './shared-hours.ts';
import * as likeness from './likeness.ts';

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

/** How good a pair of these two would be, part by part. Symmetric. `metBefore` is 0 (never met) to 1. */
export function fitPoints(
  a: Participant,
  b: Participant,
  { scale, metBefore }: { readonly scale: FitScale; readonly metBefore: likeness.Share },
): FitPoints {
  const shares = sharesOf(a, b);
  return forEachPart((part) => {
    if (part === 'metBefore') return cost(scale.metBefore, metBefore);
    return part === 'tooAlike'
      ? cost(scale.tooAlike, shares.tooAlike)
      : Math.round(scale[part] * shares[part]);
  });
}

/** The sum of the points, held to 0 to 100. */
export function fitOf(points: FitPoints): number {
  const sum = FIT_PART_NAMES.reduce((total, part) => total + points[part], 0);
  return Math.max(0, Math.min(FULL_FIT, sum));
}

export function cost(points: number, share: likeness.Share): number {
  return 0 - Math.round(points * share);
}

function sharesOf(
  a: Participant,
  b: Participant,
): Readonly<Record<Exclude<FitPart, 'metBefore'>, likeness.Share>> {
  return {
    level: likeness.levelShare(a, b),
    stage: likeness.stageShare(a, b),
    craft: a.craftFamily === b.craftFamily ? 1 : 0,
    interests: likeness.interestShare(likeness.countInCommon(a.interests, b.interests)),
    goals: likeness.goalShare(likeness.countInCommon(a.goals, b.goals)),
    giveAndTake: likeness.giveAndTakeShare(
      likeness.countInCommon(a.offers, b.seeks),
      likeness.countInCommon(a.seeks, b.offers),
    ),
    language: likeness.languageShare(a.languages, b.languages),
    hours: likeness.hoursShare(sharedMinutes(a.hours, b.hours)),
    team: likeness.differenceShare(a.team, b.team),
    department: likeness.differenceShare(a.department, b.department),
    location: likeness.differenceShare(a.location, b.location),
    path: likeness.differenceShare(a.earlierPath, b.earlierPath),
    tooAlike: likeness.tooAlikeShare(sameBackgrounds(a, b)),
  };
}

function sameBackgrounds(a: Participant, b: Participant): number {
  const both = [
    [a.team, b.team],
    [a.department, b.department],
    [a.location, b.location],
    [a.earlierPath, b.earlierPath],
  ];
  return both.filter(([ofA, ofB]) => ofA !== undefined && ofA === ofB).length;
}
