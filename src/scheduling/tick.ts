import type { DueTouchpoint, WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { queueDeliveries } from './deliveries.ts';
import { firingOf, lockFor, type Due } from './firing.ts';
import { ofSubject } from './due-times.ts';
import type { TouchpointKinds } from './touchpoints.ts';

const batch = 500;

/**
 * Queues one delivery for everything that is due, and moves each due time on, in one transaction for each pair. Ticks
 * may repeat, overlap or be missed: whoever locks the touchpoint's row moves it on, the others pass it by. What came due
 * more than once in the meantime is sent once.
 * @returns how many touchpoints were fired
 */
export async function tick(
  deps: Pick<Deps, 'db' | 'queue' | 'clock' | 'log'>,
  kinds: TouchpointKinds,
): Promise<number> {
  const now = deps.clock.now();
  const stuck = new Set<string>();
  let fired = 0;
  for (;;) {
    // What is stuck stays at the head of what is due, and must not keep the rest from being seen.
    const due = await deps.db.dueTouchpoints(now, batch + stuck.size);
    const fresh = due.filter((touchpoint) => !stuck.has(nameOf(touchpoint)));
    for (const touchpoint of fresh) {
      if (await tryToFire(deps, kinds, { touchpoint, now })) fired += 1;
      else stuck.add(nameOf(touchpoint));
    }
    if (fresh.length < batch) return fired;
  }
}

const nameOf = ({ workspaceId, pairId, programId, kind }: DueTouchpoint): string =>
  [workspaceId, pairId, programId, kind].join('/');

type DueNow = { readonly touchpoint: DueTouchpoint; readonly now: Temporal.Instant };

async function tryToFire(
  deps: Pick<Deps, 'db' | 'queue' | 'log'>,
  kinds: TouchpointKinds,
  due: DueNow,
): Promise<boolean> {
  const { workspaceId } = due.touchpoint;
  try {
    return await deps.db.inWorkspace(workspaceId, (tx) => fire(tx, deps.queue, { kinds, ...due }));
  } catch (error) {
    deps.log.error(
      { err: error, touchpoint: due.touchpoint },
      'a touchpoint could not be fired; the next tick tries again',
    );
    return false;
  }
}

async function fire(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { kinds, touchpoint, now }: DueNow & { readonly kinds: TouchpointKinds },
): Promise<boolean> {
  await lockFor(tx, kinds, touchpoint);
  const row = await lockIfDue(tx, touchpoint, now);
  const firing = row && firingOf(kinds, row);
  if (!firing) return false;
  const at = countedFrom(row, now);
  const deliveries = await firing.deliveries(tx);
  await firing.whenDue(tx, at);
  // Queued last: what comes of the pair when it is due may be its end, which drops whatever waits to be sent.
  await queueDeliveries(tx, queue, { deliveries, now });
  const dueAt = await firing.next(tx, at);
  if (dueAt) await moveOn(tx, row, dueAt);
  else await endSeries(tx, row);
  return true;
}

type DueSince = Due & { readonly dueAt: Temporal.Instant };

const punctual = Temporal.Duration.from({ hours: 1 });

/**
 * What follows is counted from when this one was due, lest the minutes until each tick add up and carry a series out of the
 * hours that suit. Where ticks were missed for longer, it is counted from now.
 */
function countedFrom({ dueAt }: DueSince, now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(now, dueAt.add(punctual)) <= 0 ? dueAt : now;
}

async function lockIfDue(
  { db, locks }: WorkspaceTransaction,
  touchpoint: DueTouchpoint,
  now: Temporal.Instant,
): Promise<DueSince | undefined> {
  locks.lock('touchpoints', [nameOf(touchpoint)]);
  return db
    .selectFrom('touchpoints')
    .select(['pairId', 'programId', 'kind', 'occurrence', 'dueAt'])
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .where('dueAt', '<=', now)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function moveOn({ db }: WorkspaceTransaction, due: Due, dueAt: Temporal.Instant): Promise<void> {
  await db
    .updateTable('touchpoints')
    .set({ occurrence: due.occurrence + 1, dueAt })
    .where(ofSubject(due))
    .where('kind', '=', due.kind)
    .execute();
}

async function endSeries({ db }: WorkspaceTransaction, due: Due): Promise<void> {
  await db.deleteFrom('touchpoints').where(ofSubject(due)).where('kind', '=', due.kind).execute();
}
