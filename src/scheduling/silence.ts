import type { WorkspaceTransaction } from '../db/database.ts';

/** Nothing more comes to the pair by itself: what is to come due is forgotten, and what waits to be sent is dropped. */
export async function silence(
  { db }: WorkspaceTransaction,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await db.deleteFrom('touchpoints').where('pairId', '=', pairId).execute();
  await db
    .updateTable('deliveries')
    .set({ state: 'dropped', outcome: 'pair-ended', settledAt: now })
    .where('pairId', '=', pairId)
    .where('state', 'in', ['queued', 'waiting'])
    .execute();
}
