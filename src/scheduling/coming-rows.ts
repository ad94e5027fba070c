import type { WorkspaceTransaction } from '../db/database.ts';

/** What has a due time until then. */
export async function findScheduled(
  { db }: WorkspaceTransaction,
  { pairId, until }: { readonly pairId: string; readonly until: Temporal.Instant },
) {
  return db
    .selectFrom('touchpoints')
    .select(['kind', 'occurrence', 'dueAt'])
    .where('pairId', '=', pairId)
    .where('failedAt', 'is', null)
    .where('dueAt', '<=', until)
    .orderBy('dueAt')
    .execute();
}

/** What was due, or somebody has brought about, and has yet to reach the pair or one of it. */
export async function findWaiting({ db }: WorkspaceTransaction, pairId: string) {
  return db
    .selectFrom('deliveries')
    .select(['kind', 'personId', 'queuedAt', 'dueAt'])
    .where('pairId', '=', pairId)
    .where('state', 'in', ['queued', 'waiting'])
    .orderBy('queuedAt')
    .orderBy('id')
    .execute();
}
