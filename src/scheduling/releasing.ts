import { sql, type Updateable } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deliveries } from '../db/tables/touchpoints.ts';
import type { Deps } from '../deps.ts';

const batch = 1_000;

type Due = { readonly workspaceId: string; readonly now: Temporal.Instant };

/**
 * Gives back to the queue what has waited for its moment in this workspace, and what stands in Slack and names a time that has
 * come: that is brought up to date, once. @returns how many
 */
export async function releaseDue(
  { db, queue }: Pick<Deps, 'db' | 'queue'>,
  { workspaceId, now }: Due,
): Promise<number> {
  let released = 0;
  for (;;) {
    const some = await db.inWorkspace(workspaceId, async (tx) => {
      const taken = await take(tx, now);
      const ids = [...taken.waiting, ...taken.passed];
      await queue.enqueue(
        tx.db,
        ids.map((deliveryId) => ({ workspaceId, deliveryId })),
      );
      return ids.length;
    });
    released += some;
    if (some < batch) return released;
  }
}

/** What waits to come to the pair's DM is looked at with the next tick. */
export async function bringForward(
  { db }: WorkspaceTransaction,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ dueAt: now })
    .where('pairId', '=', pairId)
    .where('personId', 'is', null)
    .where('state', '=', 'waiting')
    .execute();
}

type Taken = { readonly waiting: readonly string[]; readonly passed: readonly string[] };

/** Those that another tick has locked are left to it: nothing is waited for, so that their order is any. */
async function take(tx: WorkspaceTransaction, now: Temporal.Instant): Promise<Taken> {
  const waiting = await idsOf(findWaiting(tx, now));
  const passed = await idsOf(findPassed(tx, now));
  tx.locks.lock('deliveries', [...waiting, ...passed].toSorted());
  await change(tx, waiting, { state: 'queued', isHeld: false });
  await change(tx, passed, { holdsUntil: null });
  return { waiting, passed };
}

const findWaiting = ({ db }: WorkspaceTransaction, now: Temporal.Instant) =>
  db.selectFrom('deliveries').where('state', '=', 'waiting').where('dueAt', '<=', now).orderBy('dueAt');

const findPassed = ({ db }: WorkspaceTransaction, now: Temporal.Instant) =>
  db
    .selectFrom('deliveries')
    .where('state', '=', 'sent')
    .where('isLive', '=', true)
    .where('holdsUntil', '<=', now)
    .orderBy('holdsUntil');

async function idsOf(found: ReturnType<typeof findWaiting>): Promise<readonly string[]> {
  const rows = await found.select('id').limit(batch).forNoKeyUpdate().skipLocked().execute();
  return rows.map(({ id }) => id);
}

async function change(
  { db }: WorkspaceTransaction,
  ids: readonly string[],
  to: Updateable<Deliveries>,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('deliveries')
    .set(to)
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .execute();
}
