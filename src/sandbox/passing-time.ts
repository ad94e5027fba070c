import type { WorkspaceDatabase } from '../db/database.ts';
import type { MovableClock } from './movable-clock.ts';

type Passing = {
  readonly clock: MovableClock;
  readonly db: Pick<WorkspaceDatabase, 'dueWorkspaces'>;
};

/**
 * Moves the clock on by one step, and by all those after it at whose end nothing is due: a tick there would do nothing.
 * Never beyond the end.
 */
export async function moveOn(
  { clock, db }: Passing,
  { step, end }: { readonly step: Temporal.Duration; readonly end: Temporal.Instant },
): Promise<void> {
  const now = clock.now();
  const after = (steps: number) => now.add({ milliseconds: steps * step.total('milliseconds') });
  const most = Math.ceil(now.until(end).total('milliseconds') / step.total('milliseconds'));
  const steps = await first(most, (count) => isAnythingDue(db, after(count)));
  const then = after(steps);
  clock.move(now.until(Temporal.Instant.compare(then, end) > 0 ? end : then));
}

/** The least number from 1 on of which it holds, as of all above it; `most` where it holds of none below. */
async function first(most: number, holds: (number: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const isAnythingDue = async (db: Passing['db'], until: Temporal.Instant): Promise<boolean> =>
  (await db.dueWorkspaces(until)).length > 0;
