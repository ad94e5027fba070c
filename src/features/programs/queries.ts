import type { WorkspaceTransaction } from '../../db/database.ts';
import { defaultSettings, programSettings, type Program } from './model.ts';

/** The workspace's first program, which is there without being set up. */
export async function findOrCreateProgram(
  tx: WorkspaceTransaction,
  name: string,
  now: Temporal.Instant,
): Promise<Program> {
  return (await findProgram(tx)) ?? (await createFirstProgram(tx, name, now));
}

async function findProgram({ db }: WorkspaceTransaction): Promise<Program | undefined> {
  const row = await db
    .selectFrom('programs')
    .select(['id', 'name', 'settings'])
    .orderBy('createdAt')
    .executeTakeFirst();
  return row && { ...row, settings: programSettings.parse(row.settings) };
}

async function createFirstProgram(
  tx: WorkspaceTransaction,
  name: string,
  createdAt: Temporal.Instant,
): Promise<Program> {
  // Two first commands at once: the lock lets the second find what the first made.
  await tx.db.selectFrom('installations').select('workspaceId').forUpdate().execute();
  const madeMeanwhile = await findProgram(tx);
  if (madeMeanwhile) return madeMeanwhile;
  const settings = defaultSettings;
  const { id } = await tx.db
    .insertInto('programs')
    .values({ name, settings: JSON.stringify(settings), createdAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, name, settings };
}

/** Held until the transaction ends: a program's rounds are made and decided one after the other. */
export async function lockProgram({ db }: WorkspaceTransaction, programId: string): Promise<void> {
  await db.selectFrom('programs').select('id').where('id', '=', programId).forUpdate().execute();
}
