import type { DueTouchpoint } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { fire, nameOf, recordFailure } from './fire.ts';
import { releaseDue } from './releasing.ts';
import type { Touchpoints } from './touchpoints.ts';

const batch = 500;

export type TickDeps = Pick<Deps, 'db' | 'queue' | 'clock' | 'log' | 'people'>;

/**
 * Queues one delivery for everything that is due, and moves each due time on, in one transaction for each pair; and gives
 * back to the queue what has waited for its moment. Ticks may repeat, overlap or be missed: whoever locks the row moves it
 * on, the others pass it by. What came due more than once in the meantime is sent once.
 * @returns how many touchpoints were fired and deliveries given back
 */
export async function tick(deps: TickDeps, touchpoints: Touchpoints): Promise<number> {
  const now = deps.clock.now();
  const released = await releaseDue(deps, now);
  return released + (await fireDue(deps, touchpoints, now));
}

async function fireDue(deps: TickDeps, touchpoints: Touchpoints, now: Temporal.Instant): Promise<number> {
  const left = new Set<string>();
  let fired = 0;
  for (;;) {
    // What is left as it is stays at the head of what is due, and must not keep the rest from being seen.
    const due = await deps.db.dueTouchpoints(now, batch + left.size);
    const fresh = due.filter((touchpoint) => !left.has(nameOf(touchpoint)));
    for (const touchpoint of fresh) {
      if (await tryToFire(deps, touchpoints, { touchpoint, now })) fired += 1;
      else left.add(nameOf(touchpoint));
    }
    if (fresh.length < batch) return fired;
  }
}

type DueNow = { readonly touchpoint: DueTouchpoint; readonly now: Temporal.Instant };

async function tryToFire(deps: TickDeps, touchpoints: Touchpoints, dueNow: DueNow): Promise<boolean> {
  const { db, queue, people } = deps;
  const { workspaceId } = dueNow.touchpoint;
  try {
    return await db.inWorkspace(workspaceId, (tx) => fire(tx, { touchpoints, people, queue }, dueNow));
  } catch (error) {
    await db.inWorkspace(workspaceId, (tx) => recordFailure(tx, deps.log, { ...dueNow, error }));
    return false;
  }
}
