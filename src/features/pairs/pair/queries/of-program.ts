import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { PairState } from '../../../rounds/drafts/model/round.ts';

export async function countOpenPairs({ db }: WorkspaceTransaction, programId: string): Promise<number> {
  const { count } = await db
    .selectFrom('pairs')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('programId', '=', programId)
    .where('state', 'not in', ['proposed', 'lapsed', 'ended'])
    .executeTakeFirstOrThrow();
  return count;
}

type Move = { readonly from: readonly PairState[]; readonly to: Exclude<PairState, 'ended'> };

/** @returns the ids of those that were moved */
export async function moveOpenPairs(
  { db }: WorkspaceTransaction,
  programId: string,
  { from, to }: Move,
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('pairs')
    .set({ state: to })
    .where('programId', '=', programId)
    .where('state', 'in', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whatever was to come to them, or waits to be sent, is dropped with them. */
export async function lapseProposals(
  { db }: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<void> {
  const lapsed = await db
    .updateTable('pairs')
    .set({ state: 'lapsed' })
    .where('programId', '=', programId)
    .where('state', '=', 'proposed')
    .returning('id')
    .execute();
  if (lapsed.length === 0) return;
  const theirs = sql<string>`any(${lapsed.map(({ id }) => id)})`;
  await db.deleteFrom('touchpoints').where('pairId', '=', theirs).execute();
  await db
    .updateTable('deliveries')
    .set({ state: 'dropped', outcome: 'pair-ended', settledAt: now })
    .where('pairId', '=', theirs)
    .where('state', '=', 'queued')
    .execute();
}
