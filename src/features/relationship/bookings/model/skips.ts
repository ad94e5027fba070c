import type { Restart } from '../../../../content/pack/content.ts';
import type { Booking } from './booking.ts';

/** As many sessions in a row that did not happen: the rhythm may be too much. */
const tooManySkips = 2;

/** Of those that they told of, how many were skipped since the last one held. */
export const skippedInARow = (newestFirst: readonly Pick<Booking, 'state'>[]): number => {
  const told = newestFirst.filter(({ state }) => state === 'held' || state === 'skipped');
  const held = told.findIndex(({ state }) => state === 'held');
  return held < 0 ? told.length : held;
};

export const areTooManySkips = (inARow: number): boolean => inARow >= tooManySkips;

export const hasSkippedInARow = (newestFirst: readonly Pick<Booking, 'state'>[]): boolean =>
  areTooManySkips(skippedInARow(newestFirst));

/** What the pack has for a pair that skips, another thing each time. */
export function afterSkips(restarts: readonly Restart[], number: number): string | undefined {
  const fitting = restarts.filter(({ after }) => after === 'skips');
  return fitting[number % fitting.length]?.text;
}
