import type { WorkspaceTransaction } from '../../db/database.ts';
import { defaultSettings, programSettings, type Program } from './model.ts';

/** The workspace's first program, which is there without being set up. */
export async function findOrCreateProgram(
  tx: WorkspaceTransaction,
  name: string,
  now: Temporal.Instant,
): Promise<Program> {
  // Two first commands at once: the lock lets the second find what the first made.
  await tx.db.selectFrom('installations').select('workspaceId').forUpdate().execute();
  const row =
    (await tx.db
      .selectFrom('programs')
      .select(['id', 'name', 'settings'])
      .orderBy('createdAt')
      .executeTakeFirst()) ??
    (await tx.db
      .insertInto('programs')
      .values({ name, settings: JSON.stringify(defaultSettings), createdAt: now })
      .returning(['id', 'name', 'settings'])
      .executeTakeFirstOrThrow());
  return { ...row, settings: programSettings.parse(row.settings) };
}
