import { fitOf } from '../fit.ts';
import { BARRED } from './exceptions.ts';
import type { Scorer } from './scorer.ts';
import { POINT_BITS, POINT_MASK } from './tally.ts';

/** Stands in `scores` where the hard rules keep two apart. */
export const ILLEGAL = -1;

/**
 * Fits of one person with everybody at `from` and after, into `scorer.scores`. In scoring order people of the same
 * hours and languages stand together, so those whom the hours bar are passed over a run at a time.
 */
export function scoreRow(scorer: Scorer, person: number, from: number): void {
  const { scores, reach } = scorer;
  const own = reach[person] as number;
  pointsRow(scorer, person, from);
  for (let other = from; other < scores.length; other++) {
    const points = scores[other] as number;
    if (points !== ILLEGAL) scores[other] = fitOf(points, own + (reach[other] as number));
  }
}

/** As `scoreRow`, in points: no more than 127, which no sum of them reaches. */
export function pointsRow(scorer: Scorer, person: number, from: number): void {
  const { scores, tallies, stretchStart, stretchEnd, layout } = scorer;
  const stretches = tallyRow(scorer, person, from);
  scores.fill(ILLEGAL, from);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const end = stretchEnd[stretch] as number;
    for (let other = stretchStart[stretch] as number; other < end; other++) {
      scores[other] = pointsOfTally(tallies[other] as number, layout.pointsOfCounters);
    }
  }
  if (person >= from) scores[person] = ILLEGAL;
}

/** Points of one person with everybody, by what they filled in alone: rules and the past aside. Into `scorer.scores`. */
export function profileRow(scorer: Scorer, person: number): Int8Array {
  const { scores, tallies, stretchStart, stretchEnd, layout } = scorer;
  const stretches = addFacets(scorer, person, 0);
  addTraits(scorer, person, 0);
  scores.fill(ILLEGAL);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const end = stretchEnd[stretch] as number;
    for (let other = stretchStart[stretch] as number; other < end; other++) {
      scores[other] = pointsOfTally(tallies[other] as number, layout.pointsOfCounters);
    }
  }
  scores[person] = ILLEGAL;
  return scores;
}

/** Fills `scorer.reach`, from all who share hours and a language: no other rule, and no past, may be read from it. */
export function findReach(scorer: Scorer): void {
  const { reach, tallies, stretchStart, stretchEnd, layout } = scorer;
  for (let person = 0; person < reach.length; person++) {
    const stretches = addFacets(scorer, person, person + 1);
    addTraits(scorer, person, person + 1);
    let best = reach[person] as number;
    for (let stretch = 0; stretch < stretches; stretch++) {
      const end = stretchEnd[stretch] as number;
      for (let other = stretchStart[stretch] as number; other < end; other++) {
        const points = pointsOfTally(tallies[other] as number, layout.pointsOfCounters);
        if (points > best) best = points;
        if (points > (reach[other] as number)) reach[other] = points;
      }
    }
    reach[person] = best;
  }
}

/**
 * What one person has in common with everybody at `from` and after, into `scorer.tallies`. Returns the number of
 * stretches of people whom the hours do not bar: only theirs are worth reading.
 */
export function tallyRow(scorer: Scorer, person: number, from: number): number {
  const stretches = addFacets(scorer, person, from);
  addTraits(scorer, person, from);
  addExceptions(scorer, person);
  return stretches;
}

export function pointsOfTally(tally: number, pointsOfCounters: Int16Array): number {
  if (tally < 0) return ILLEGAL;
  const points = (tally & POINT_MASK) + (pointsOfCounters[tally >> POINT_BITS] as number);
  return points < 0 ? 0 : points;
}

function addFacets(scorer: Scorer, person: number, from: number): number {
  const { runStart, runHours, runLanguages, runOf, stretchStart, stretchEnd, hours, languages } = scorer;
  const hoursRow = hours.row(hours.codes[person] as number);
  const languagesRow = languages.row(languages.codes[person] as number);
  const workRow = scorer.work.row(scorer.work.codes[person] as number);
  const wishesRow = scorer.wishes.row(scorer.wishes.codes[person] as number);
  let stretches = 0;
  for (let run = runOf[from] ?? runHours.length; run < runHours.length; run++) {
    const reach =
      (hoursRow[runHours[run] as number] as number) + (languagesRow[runLanguages[run] as number] as number);
    if (reach < 0) continue;
    const begins = runStart[run] as number;
    const start = begins < from ? from : begins;
    const end = runStart[run + 1] as number;
    addRun(scorer, { start, end, reach, workRow, wishesRow });
    if (stretches === 0 || stretchEnd[stretches - 1] !== start) stretchStart[stretches++] = start;
    stretchEnd[stretches - 1] = end;
  }
  return stretches;
}

type RunOfPeople = {
  readonly start: number;
  readonly end: number;
  readonly reach: number;
  readonly workRow: Int32Array;
  readonly wishesRow: Int32Array;
};

function addRun({ tallies, work, wishes }: Scorer, run: RunOfPeople): void {
  const { start, end, reach, workRow, wishesRow } = run;
  const workCodes = work.codes;
  const wishesCodes = wishes.codes;
  for (let other = start; other < end; other++)
    tallies[other] =
      reach +
      (workRow[workCodes[other] as number] as number) +
      (wishesRow[wishesCodes[other] as number] as number);
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
  const { others, points } = exceptions;
  const end = others.start[person + 1] as number;
  for (let at = others.start[person] as number; at < end; at++) {
    const other = others.values[at] as number;
    tallies[other] = points[at] === BARRED ? BARRED : (tallies[other] as number) + (points[at] as number);
  }
}
