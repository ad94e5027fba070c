import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Place } from '../../../db/vault.ts';
import { defaultSettings, programSettings, type Program, type Setup } from '../model.ts';

const purposePlace = (programId: string): Place => ({
  table: 'programs',
  column: 'purpose',
  owner: programId,
});

/** The workspace's first program, which is there without being set up. */
export async function findOrCreateProgram(
  tx: WorkspaceTransaction,
  name: string,
  now: Temporal.Instant,
): Promise<Program> {
  return (await findProgram(tx)) ?? (await createFirstProgram(tx, name, now));
}

export async function findProgram({ db, vault }: WorkspaceTransaction): Promise<Program | undefined> {
  const row = await db
    .selectFrom('programs')
    .select(['id', 'name', 'purposeSealed', 'settings', 'revision'])
    .orderBy('createdAt')
    .executeTakeFirst();
  if (!row) return undefined;
  const { purposeSealed, settings, ...known } = row;
  return {
    ...known,
    purpose: purposeSealed === null ? '' : vault.open(purposeSealed, purposePlace(row.id)),
    settings: programSettings.parse(settings),
  };
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
  const { id, revision } = await tx.db
    .insertInto('programs')
    .values({ name, settings: JSON.stringify(settings), createdAt })
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow();
  return { id, name, purpose: '', settings, revision };
}

/** Held until the transaction ends: a program's rounds are made and decided one after the other. */
export async function lockProgram({ db }: WorkspaceTransaction, programId: string): Promise<void> {
  await db.selectFrom('programs').select('id').where('id', '=', programId).forUpdate().execute();
}

export async function updateProgram(
  { db, vault }: WorkspaceTransaction,
  programId: string,
  { name, purpose, settings }: Setup,
): Promise<void> {
  await db
    .updateTable('programs')
    .set({
      name,
      purposeSealed: vault.seal(purpose, purposePlace(programId)),
      settings: JSON.stringify(settings),
      revision: sql`revision + 1`,
    })
    .where('id', '=', programId)
    .execute();
}
