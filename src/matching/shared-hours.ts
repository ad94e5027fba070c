import type { WorkingSpan } from './participant.ts';

/** Minutes of the week in both lists; each is sorted and disjoint. */
export function sharedMinutes(a: readonly WorkingSpan[], b: readonly WorkingSpan[]): number {
  let minutes = 0;
  let i = 0;
  let j = 0;
  for (;;) {
    const spanA = a[i];
    const spanB = b[j];
    if (spanA === undefined || spanB === undefined) return minutes;
    minutes += Math.max(0, Math.min(spanA.until, spanB.until) - Math.max(spanA.from, spanB.from));
    if (spanA.until < spanB.until) i++;
    else j++;
  }
}

export function hourlyOverlap(a: readonly WorkingSpan[], b: readonly WorkingSpan[]): number {
  return sharedMinutes(a, b) / 60;
}
