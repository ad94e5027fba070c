import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { actSchema, type LogEntry } from '../model.ts';

type NewEntry = LogEntry & { readonly programId: string };

export async function insertEntry(
  { db }: WorkspaceTransaction,
  { programId, by, at, act }: NewEntry,
): Promise<void> {
  await db
    .insertInto('programLog')
    .values({ programId, personId: by, act: JSON.stringify(act), doneAt: at })
    .execute();
}

/** The newest first. */
export async function findLatest(
  { db }: WorkspaceTransaction,
  programId: string,
  atMost: number,
): Promise<readonly LogEntry[]> {
  const rows = await db
    .selectFrom('programLog')
    .select(['personId', 'doneAt', 'act'])
    .where('programId', '=', programId)
    .orderBy('number', 'desc')
    .limit(atMost)
    .execute();
  return rows.map(({ personId, doneAt, act }) => ({ by: personId, at: doneAt, act: actSchema.parse(act) }));
}

export async function findConfirmation({ db }: WorkspaceTransaction, programId: string): Promise<boolean> {
  const row = await db
    .selectFrom('programLog')
    .select('number')
    .where('programId', '=', programId)
    .where(sql`act ->> 'kind'`, '=', 'round-confirmed')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
