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

/**
 * Until the transaction ends: of those who do the same thing at once, one goes after the other, and nobody else waits. It locks no row, so
 * it has no place in the order of those: whoever takes a turn locks no row of that order afterwards that others hold as they wait for it.
 */
export async function takeTurn({ db, workspaceId }: WorkspaceTransaction, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId} ${what}`}, 0))`.execute(db);
}

/** As `takeTurn`, beside all who share it: they wait for whoever takes it alone, and are waited for. Who shares it must not take it too. */
export async function shareTurn({ db, workspaceId }: WorkspaceTransaction, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`${workspaceId} ${what}`}, 0))`.execute(
    db,
  );
}
