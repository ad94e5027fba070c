import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';

export async function setArchived(
  { db, concern }: WorkspaceTransaction,
  programId: string,
  { lastDay, now }: { readonly lastDay: Temporal.PlainDate; readonly now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('programs')
    .set({ archivedAt: now, lastDay, revision: sql`revision + 1` })
    .where('id', '=', programId)
    .execute();
  concern({ programIds: [programId] });
}

export async function setRunning({ db, concern }: WorkspaceTransaction, programId: string): Promise<void> {
  await db
    .updateTable('programs')
    .set({ archivedAt: null, lastDay: null, revision: sql`revision + 1` })
    .where('id', '=', programId)
    .execute();
  concern({ programIds: [programId] });
}

export async function countOpenPairs({ db }: WorkspaceTransaction, programId: string): Promise<number> {
  const { count } = await db
    .selectFrom('pairs')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('programId', '=', programId)
    .where('state', 'not in', ['proposed', 'lapsed', 'ended'])
    .executeTakeFirstOrThrow();
  return count;
}
