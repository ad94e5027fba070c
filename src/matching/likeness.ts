import type { Candidate } from './participant.ts';

/** How much of a part's points two people earn: 0 (none) to 1 (all). Every function here is symmetric. */
export type Share = number;

const LEVEL_SHARES: readonly Share[] = [1, 0.7, 0.2, 0, 0];

/** Where a stage ends, in months with the company: arriving, settling, second year, established, long-standing. */
const STAGE_ENDS: readonly number[] = [6, 12, 24, 48, 96];
const STAGE_SHARES: readonly Share[] = [1, 0.6, 0.2];

/** By the number of topics in common: the third adds little, a tenth nothing. */
const INTEREST_SHARES: readonly Share[] = [0, 0.5, 0.8, 1];
const GOAL_SHARES: readonly Share[] = [0, 0.7, 1];

/** One way only makes one of them the mentor. */
const ONE_WAY_SHARE: Share = 0.4;

/** By how many of team, department, location and earlier path are the same. */
const TOO_ALIKE_SHARES: readonly Share[] = [0, 0, 0.2, 0.6, 1];

const AMPLE_SHARED_MINUTES = 20 * 60;

/** Months over which the cost of having met before fades, once the bar on a repeat is over. */
const FADING_MONTHS = 24;

export function stageOf(tenureMonths: number): number {
  const stage = STAGE_ENDS.findIndex((end) => tenureMonths < end);
  return stage === -1 ? STAGE_ENDS.length : stage;
}

export function isNew(person: Candidate): boolean {
  return stageOf(person.tenureMonths) <= 1;
}

export function levelShare(a: Candidate, b: Candidate): Share {
  return LEVEL_SHARES[Math.abs(a.level - b.level)] ?? 0;
}

export function stageShare(a: Candidate, b: Candidate): Share {
  if (a.firstTimeLead === true && b.firstTimeLead === true) return 1;
  return STAGE_SHARES[Math.abs(stageOf(a.tenureMonths) - stageOf(b.tenureMonths))] ?? 0;
}

/** Who names no language is not known to lack one. */
export function shareLanguage(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((language) => b.includes(language));
}

export function languageShare(a: readonly string[], b: readonly string[]): Share {
  return a.some((language) => b.includes(language)) ? 1 : 0;
}

export function hoursShare(minutes: number): Share {
  return Math.min(1, minutes / AMPLE_SHARED_MINUTES);
}

/** Of a list that is nobody's duty to fill in. */
export function listShare(
  a: readonly string[],
  b: readonly string[],
  shareOf: (inCommon: number) => Share,
): Share | undefined {
  return a.length === 0 || b.length === 0 ? undefined : shareOf(countInCommon(a, b));
}

export function interestShare(inCommon: number): Share {
  return shareAt(INTEREST_SHARES, inCommon);
}

export function goalShare(inCommon: number): Share {
  return shareAt(GOAL_SHARES, inCommon);
}

/** `gives`: topics the first offers and the second seeks; `takes`: the reverse. */
export function giveAndTakeShare(gives: number, takes: number): Share {
  if (gives > 0 && takes > 0) return 1;
  return gives > 0 || takes > 0 ? ONE_WAY_SHARE : 0;
}

export function differenceShare(a: string | undefined, b: string | undefined): Share | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a === b ? 0 : 1;
}

type Cadence = Candidate['cadence'];
const CADENCES: readonly Cadence[] = ['weekly', 'fortnightly', 'monthly'];
const CADENCE_SHARES: readonly Share[] = [1, 0.5, 0];

export function cadenceShare(a: Cadence, b: Cadence): Share | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === 'open' || b === 'open') return 1;
  return CADENCE_SHARES[Math.abs(CADENCES.indexOf(a) - CADENCES.indexOf(b))] ?? 0;
}

export function styleShare(a: Candidate['style'], b: Candidate['style']): Share | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a === b || a === 'open' || b === 'open' ? 1 : 0;
}

export function tooAlikeShare(sameBackgrounds: number): Share {
  return shareAt(TOO_ALIKE_SHARES, sameBackgrounds);
}

/** For two whose bar on a repeat ended this many months ago. */
export function metBeforeShare(monthsSinceBar: number): Share {
  return Math.max(0, 1 - monthsSinceBar / FADING_MONTHS);
}

export function countInCommon(a: readonly string[], b: readonly string[]): number {
  return topicsInCommon(a, b).length;
}

/** In the order of the first list, each once. */
export function topicsInCommon(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((topic, at) => b.includes(topic) && a.indexOf(topic) === at);
}

function shareAt(shares: readonly Share[], count: number): Share {
  return shares[Math.min(count, shares.length - 1)] ?? 0;
}
