import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';

const batch = 1_000;

type Due = { readonly workspaceId: string; readonly now: Temporal.Instant };

/** Gives back to the queue what has waited for its moment in this workspace. @returns how many */
export async function releaseDue(
  { db, queue }: Pick<Deps, 'db' | 'queue'>,
  { workspaceId, now }: Due,
): Promise<number> {
  let released = 0;
  for (;;) {
    const some = await db.inWorkspace(workspaceId, async (tx) => {
      const taken = await take(tx, now);
      await queue.enqueue(
        tx.db,
        taken.map((deliveryId) => ({ workspaceId, deliveryId })),
      );
      return taken.length;
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

/** Those that another tick has locked are left to it: nothing is waited for, so that their order is any. */
async function take({ db, locks }: WorkspaceTransaction, now: Temporal.Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(batch)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  const ids = rows.map(({ id }) => id);
  locks.lock('deliveries', ids.toSorted());
  await db
    .updateTable('deliveries')
    .set({ state: 'queued', isHeld: false })
    .where('id', '=', sql<string>`any(${ids})`)
    .execute();
  return ids;
}
