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

const counting = ({ db }: WorkspaceTransaction, programId: string) =>
  db
    .selectFrom('pairs')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('programId', '=', programId);

/** Those that have begun and not ended. */
export async function countOpenPairs(tx: WorkspaceTransaction, programId: string): Promise<number> {
  const open = counting(tx, programId).where('state', 'not in', ['proposed', 'lapsed', 'ended']);
  return (await open.executeTakeFirstOrThrow()).count;
}

/** Those of them that are not about to end either. */
export async function countPairsGoingOn(tx: WorkspaceTransaction, programId: string): Promise<number> {
  const going = counting(tx, programId).where('state', 'in', ['introduced', 'active', 'paused']);
  return (await going.executeTakeFirstOrThrow()).count;
}
