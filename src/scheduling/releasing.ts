import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';

const batch = 500;

/** Gives back to the queue what has waited for its moment. @returns how many */
export async function releaseDue(
  { db, queue }: Pick<Deps, 'db' | 'queue'>,
  now: Temporal.Instant,
): Promise<number> {
  let released = 0;
  for (;;) {
    const due = await db.dueDeliveries(now, batch);
    let some = 0;
    for (const [workspaceId, jobs] of Map.groupBy(due, (each) => each.workspaceId))
      some += await db.inWorkspace(workspaceId, async (tx) => {
        const taken = await take(
          tx,
          now,
          jobs.map(({ deliveryId }) => deliveryId),
        );
        await queue.enqueue(
          tx.db,
          taken.map((deliveryId) => ({ workspaceId, deliveryId })),
        );
        return taken.length;
      });
    released += some;
    if (due.length < batch || some === 0) return released;
  }
}

/** Those that another tick has locked are left to it. */
async function take(
  { db, locks }: WorkspaceTransaction,
  now: Temporal.Instant,
  deliveryIds: readonly string[],
): Promise<readonly string[]> {
  locks.lock('deliveries', deliveryIds.toSorted());
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('id', '=', sql<string>`any(${[...deliveryIds]})`)
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', now)
    .orderBy('id')
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  const ids = rows.map(({ id }) => id);
  await db
    .updateTable('deliveries')
    .set({ state: 'queued', isHeld: false })
    .where('id', '=', sql<string>`any(${ids})`)
    .execute();
  return ids;
}
