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

/** Another tick may have taken some of them. */
async function take(
  { db }: WorkspaceTransaction,
  now: Temporal.Instant,
  deliveryIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('deliveries')
    .set({ state: 'queued' })
    .where('id', '=', sql<string>`any(${[...deliveryIds]})`)
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', now)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
