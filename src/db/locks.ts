import { sql } from 'kysely';
import type { WorkspaceTransaction } from './database.ts';

/**
 * Locks rows by their ids until the transaction ends. Whoever only refers to one of them, as somebody does who joins a
 * program, need not wait. Every lock is taken here, or told to `tx.locks`.
 */
export async function lockRows(
  { db, locks }: WorkspaceTransaction,
  table: 'programs' | 'people' | 'pairs',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  locks.lock(table, ids);
  await db
    .selectFrom(table)
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** Until the transaction ends: what concerns all programs of a workspace happens one after the other. */
export async function lockWorkspace({ db, locks, workspaceId }: WorkspaceTransaction): Promise<void> {
  locks.lock('installations', [workspaceId]);
  await db.selectFrom('installations').select('workspaceId').forNoKeyUpdate().execute();
}
