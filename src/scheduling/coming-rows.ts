import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';

/** What has a due time until then. */
export async function findScheduled(
  { db }: WorkspaceTransaction,
  { pairId, until }: { readonly pairId: string; readonly until: Temporal.Instant },
) {
  return db
    .selectFrom('touchpoints')
    .select(['kind', 'occurrence', 'dueAt', 'placedAt'])
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
    .select(['kind', 'occurrence', 'personId', 'queuedAt', 'dueAt'])
    .where('pairId', '=', pairId)
    .where('state', 'in', ['queued', 'waiting'])
    .orderBy('queuedAt')
    .orderBy('id')
    .execute();
}

type Sought = {
  readonly pairId: string;
  readonly kinds: readonly string[];
  readonly since: Temporal.Instant;
};

/** When what all of the pair read reached it: each of them knows of it. */
export async function findSentToAll(
  { db }: WorkspaceTransaction,
  { pairId, kinds, since }: Sought,
): Promise<readonly Temporal.Instant[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('settledAt')
    .where('pairId', '=', pairId)
    .where('personId', 'is', null)
    .where('kind', '=', sql<string>`any(${[...kinds]})`)
    .where('state', '=', 'sent')
    .where('settledAt', '>', since)
    .execute();
  return rows.flatMap(({ settledAt }) => settledAt ?? []);
}
