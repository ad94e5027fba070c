import type { Scorer } from './scorer.ts';
import { BARRED } from './scorer.ts';
import { POINT_BITS, POINT_MASK } from './tally.ts';

/** Stands in `scores` where the hard rules keep two apart. */
export const ILLEGAL = -1;

/**
 * Fits of one person with everybody at `from` and after, into `scorer.scores`. In scoring order people of the same
 * hours and languages stand together, so those whom the hours bar are passed over a run at a time.
 */
export function scoreRow(scorer: Scorer, person: number, from: number): void {
  addFacets(scorer, person, from);
  addTraits(scorer, person, from);
  addExceptions(scorer, person);
  settle(scorer, from);
  if (person >= from) scorer.scores[person] = ILLEGAL;
}

function addFacets(scorer: Scorer, person: number, from: number): void {
  const { runStart, runHours, runLanguages, runOf, runReach, hours, languages } = scorer;
  const hoursRow = hours.row(hours.codes[person] as number);
  const languagesRow = languages.row(languages.codes[person] as number);
  const workRow = scorer.work.row(scorer.work.codes[person] as number);
  for (let run = runOf[from] as number; run < runHours.length; run++) {
    const reach =
      (hoursRow[runHours[run] as number] as number) + (languagesRow[runLanguages[run] as number] as number);
    runReach[run] = reach;
    if (reach >= 0)
      addRun(scorer, { start: runStart[run] as number, end: runStart[run + 1] as number, reach, workRow });
  }
}

type RunOfPeople = {
  readonly start: number;
  readonly end: number;
  readonly reach: number;
  readonly workRow: Int32Array;
};

function addRun({ tallies, work }: Scorer, { start, end, reach, workRow }: RunOfPeople): void {
  const codes = work.codes;
  for (let other = start; other < end; other++)
    tallies[other] = reach + (workRow[codes[other] as number] as number);
}

function addTraits({ traits, tallies }: Scorer, person: number, from: number): void {
  const { holders, wanted, wantedSteps } = traits;
  const end = wanted.start[person + 1] as number;
  for (let want = wanted.start[person] as number; want < end; want++) {
    const trait = wanted.values[want] as number;
    const step = wantedSteps[want] as number;
    const last = holders.start[trait + 1] as number;
    const first = firstFrom(holders.values, { start: holders.start[trait] as number, end: last, from });
    for (let at = first; at < last; at++) (tallies[holders.values[at] as number] as number) += step;
  }
}

type Span = { readonly start: number; readonly end: number; readonly from: number };

/** Where in an ascending list the first entry of at least `from` stands. */
function firstFrom(sorted: Int32Array, { start, end, from }: Span): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addExceptions({ exceptions, tallies }: Scorer, person: number): void {
  const end = exceptions.start[person + 1] as number;
  for (let at = exceptions.start[person] as number; at < end; at++) {
    const other = exceptions.other[at] as number;
    const points = exceptions.points[at] as number;
    tallies[other] = points === BARRED ? BARRED : (tallies[other] as number) + points;
  }
}

function settle(
  { runOf, runHours, runStart, runReach, scores, tallies, layout }: Scorer,
  from: number,
): void {
  for (let run = runOf[from] as number; run < runHours.length; run++) {
    const start = runStart[run] as number;
    const end = runStart[run + 1] as number;
    if ((runReach[run] as number) < 0) scores.fill(ILLEGAL, start, end);
    else settleRun({ scores, tallies, points: layout.pointsOfCounters }, start, end);
  }
}

type Settling = { readonly scores: Int8Array; readonly tallies: Int32Array; readonly points: Int16Array };

function settleRun({ scores, tallies, points }: Settling, start: number, end: number): void {
  for (let other = start; other < end; other++) {
    const tally = tallies[other] as number;
    if (tally < 0) scores[other] = ILLEGAL;
    else scores[other] = Math.max(0, (tally & POINT_MASK) + (points[tally >> POINT_BITS] as number));
  }
}
