import type { Candidate, WorkingSpan } from './participant.ts';

/** Whether nobody can say how many hours these share: those of one of them are others from week to week. */
export const doHoursVary = (people: readonly Pick<Candidate, 'hoursVary'>[]): boolean =>
  people.some(({ hoursVary }) => hoursVary === true);

/** The times that lie in both lists; each is sorted and disjoint, and so is the result. */
export function sharedSpans(a: readonly WorkingSpan[], b: readonly WorkingSpan[]): readonly WorkingSpan[] {
  const shared: WorkingSpan[] = [];
  eachShared(a, b, (from, until) => shared.push({ from, until }));
  return shared;
}

/** Minutes of the week that lie in both. */
export function sharedMinutes(a: readonly WorkingSpan[], b: readonly WorkingSpan[]): number {
  let minutes = 0;
  eachShared(a, b, (from, until) => (minutes += until - from));
  return minutes;
}

export function minutesOf(spans: readonly WorkingSpan[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0);
}

function eachShared(
  a: readonly WorkingSpan[],
  b: readonly WorkingSpan[],
  found: (from: number, until: number) => void,
): void {
  let i = 0;
  let j = 0;
  for (;;) {
    const spanA = a[i];
    const spanB = b[j];
    if (spanA === undefined || spanB === undefined) return;
    const from = spanA.from > spanB.from ? spanA.from : spanB.from;
    const until = spanA.until < spanB.until ? spanA.until : spanB.until;
    if (from < until) found(from, until);
    if (spanA.until < spanB.until) i++;
    else j++;
  }
}
