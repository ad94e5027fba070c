import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';

/** Nothing more comes to these pairs by itself: what is to come due is forgotten, and what waits to be sent is dropped. */
export async function silence(
  { db }: WorkspaceTransaction,
  { pairIds, now }: { readonly pairIds: readonly string[]; readonly now: Temporal.Instant },
): Promise<void> {
  if (pairIds.length === 0) return;
  const theirs = sql<string>`any(${[...pairIds]})`;
  await db.deleteFrom('touchpoints').where('pairId', '=', theirs).execute();
  await db
    .updateTable('deliveries')
    .set({ state: 'dropped', outcome: 'pair-ended', settledAt: now })
    .where('pairId', '=', theirs)
    .where('state', 'in', ['queued', 'waiting'])
    .execute();
}
