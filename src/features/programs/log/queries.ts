import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Erasure } from '../../../personal-data.ts';
import { actSchema, type LogEntry, type LogPage } from './model.ts';

/** What the log says stands: it names nobody who is erased. The app itself may change nothing in it. */
export async function nameFormer(
  { db }: WorkspaceTransaction,
  { personId, formerId }: Erasure,
): Promise<void> {
  await sql`select name_former_in_log(${personId}, ${formerId})`.execute(db);
}

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

/** Whether this admin has looked at the same since then. */
export async function hasLooked(
  { db }: WorkspaceTransaction,
  { programId, by, act }: NewEntry,
  since: Temporal.Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('programLog')
    .select('number')
    .where('programId', '=', programId)
    .where('personId', '=', by)
    .where('doneAt', '>=', since)
    .where(sql`act ->> 'kind'`, '=', act.kind)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Wanted = { readonly before: number | undefined; readonly atMost: number };

/** The newest first. */
export async function findLatest(
  { db }: WorkspaceTransaction,
  programId: string,
  { before, atMost }: Wanted,
): Promise<LogPage> {
  const rows = await db
    .selectFrom('programLog')
    .select(['number', 'personId', 'doneAt', 'act'])
    .where('programId', '=', programId)
    .$if(before !== undefined, (query) => query.where('number', '<', String(before)))
    .orderBy('number', 'desc')
    .limit(atMost + 1)
    .execute();
  const shown = rows.slice(0, atMost);
  return {
    programId,
    entries: shown.map(({ personId, doneAt, act }) => ({
      by: personId,
      at: doneAt,
      act: actSchema.parse(act),
    })),
    earlierThan: rows.length > atMost ? Number(shown.at(-1)?.number) : undefined,
  };
}

/** Of these programs, those that have had a round. */
export async function findWithRound(
  { db }: WorkspaceTransaction,
  programIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (programIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('programLog')
    .select('programId')
    .distinct()
    .where('programId', 'in', programIds)
    .where(sql`act ->> 'kind'`, '=', 'round-confirmed')
    .execute();
  return new Set(rows.map(({ programId }) => programId));
}
