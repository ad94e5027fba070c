import type { Restart } from '../../../../content/pack/content.ts';
import type { Booking } from './booking.ts';

/** As many sessions in a row that did not happen: the rhythm may be too much. */
const tooManySkips = 2;

/** Of those that they told of, the ones that were skipped since the last booked one held. */
export function skippedInARow<Told extends Pick<Booking, 'state'>>(
  newestFirst: readonly Told[],
): readonly Told[] {
  const told = newestFirst.filter(({ state }) => state === 'held' || state === 'skipped');
  const held = told.findIndex(({ state }) => state === 'held');
  return held < 0 ? told : told.slice(0, held);
}

export const areTooManySkips = (inARow: number): boolean => inARow >= tooManySkips;

/** What the pack has for a pair that skips, another thing each time. */
export function afterSkips(restarts: readonly Restart[], number: number): string | undefined {
  const fitting = restarts.filter(({ after }) => after === 'skips');
  return fitting[number % fitting.length]?.text;
}
