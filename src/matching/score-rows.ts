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
  const hoursRow = hours.row(hours.codes[person] ?? 0);
  const languagesRow = languages.row(languages.codes[person] ?? 0);
  const workRow = scorer.work.row(scorer.work.codes[person] ?? 0);
  for (let run = runOf[from] ?? 0; run < runHours.length; run++) {
    const reach = (hoursRow[runHours[run] ?? 0] ?? 0) + (languagesRow[runLanguages[run] ?? 0] ?? 0);
    runReach[run] = reach;
    if (reach >= 0)
      addRun(scorer, { start: runStart[run] ?? 0, end: runStart[run + 1] ?? 0, reach, workRow });
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
  for (let other = start; other < end; other++) tallies[other] = reach + (workRow[codes[other] ?? 0] ?? 0);
}

function addTraits({ traits, tallies }: Scorer, person: number, from: number): void {
  const { holderStart, holders, wantStart, wantedTrait, wantedStep } = traits;
  const end = wantStart[person + 1] ?? 0;
  for (let want = wantStart[person] ?? 0; want < end; want++) {
    const trait = wantedTrait[want] ?? 0;
    const step = wantedStep[want] ?? 0;
    const last = holderStart[trait + 1] ?? 0;
    for (let at = firstFrom(holders, { start: holderStart[trait] ?? 0, end: last, from }); at < last; at++) {
      const other = holders[at] ?? 0;
      tallies[other] = (tallies[other] ?? 0) + step;
    }
  }
}

type Span = { readonly start: number; readonly end: number; readonly from: number };

/** Where in an ascending list the first entry of at least `from` stands. */
function firstFrom(sorted: Int32Array, { start, end, from }: Span): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addExceptions({ exceptions, tallies }: Scorer, person: number): void {
  const end = exceptions.start[person + 1] ?? 0;
  for (let at = exceptions.start[person] ?? 0; at < end; at++) {
    const other = exceptions.other[at] ?? 0;
    const points = exceptions.points[at] ?? 0;
    tallies[other] = points === BARRED ? BARRED : (tallies[other] ?? 0) + points;
  }
}

function settle(
  { runOf, runHours, runStart, runReach, scores, tallies, layout }: Scorer,
  from: number,
): void {
  for (let run = runOf[from] ?? 0; run < runHours.length; run++) {
    const start = runStart[run] ?? 0;
    const end = runStart[run + 1] ?? 0;
    if ((runReach[run] ?? 0) < 0) scores.fill(ILLEGAL, start, end);
    else settleRun({ scores, tallies, points: layout.pointsOfCounters }, start, end);
  }
}

type Settling = { readonly scores: Int8Array; readonly tallies: Int32Array; readonly points: Int16Array };

function settleRun({ scores, tallies, points }: Settling, start: number, end: number): void {
  for (let other = start; other < end; other++) {
    const tally = tallies[other] ?? 0;
    if (tally < 0) scores[other] = ILLEGAL;
    else scores[other] = Math.max(0, (tally & POINT_MASK) + (points[tally >> POINT_BITS] ?? 0));
  }
}
