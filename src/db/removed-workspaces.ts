import { sql } from 'kysely';
import type { WorkspaceDatabase, WorkspaceTransaction } from './database.ts';
import { keptTables } from './kept/kept.ts';
import { retention } from './kept/retention.ts';

/** Deletes all of this workspace where it removed the app as long ago as was said. From then on until the transaction ends nobody installs it there. */
export async function forgetIfRemoved(
  tx: WorkspaceTransaction,
  now: Temporal.Instant,
): Promise<'forgotten' | 'kept'> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('removedWorkspaces')
    .where('removedAt', '<', now.subtract(retention.removed))
    .executeTakeFirst();
  if (numDeletedRows === 0n) return 'kept';
  await deleteWorkspace(tx);
  return 'forgotten';
}

/**
 * All workspaces that removed the app as long ago, each in a transaction of its own. One that has the app back meanwhile keeps all of it.
 * @returns how many were deleted
 */
export async function forgetRemoved(db: WorkspaceDatabase, now: Temporal.Instant): Promise<number> {
  let forgotten = 0;
  for (const workspaceId of await db.workspacesRemoved(now.subtract(retention.removed)))
    if ((await db.inWorkspace(workspaceId, (tx) => forgetIfRemoved(tx, now))) === 'forgotten') forgotten += 1;
  return forgotten;
}

/** The programs take with them what is theirs, their log too; people come last, to whom the rest refers. */
async function deleteWorkspace({ db }: WorkspaceTransaction): Promise<void> {
  await sql`delete from programs`.execute(db);
  const rest = keptTables.filter((table) => !['programs', 'programLog', 'people'].includes(table));
  for (const table of rest) await sql`delete from ${sql.table(table)}`.execute(db);
  await sql`delete from people`.execute(db);
}
