import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { timeToAnswer, unansweredAtMost } from '../model/check-in.ts';

type Member = { readonly pairId: string; readonly personId: string };

/** They answer, or ask to be asked again. */
export async function wake(
  { db }: WorkspaceTransaction,
  { pairId, personId }: Member,
  wokenAt: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('checkInWakes')
    .values({ pairId, personId, wokenAt })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'pairId', 'personId']).doUpdateSet({ wokenAt }),
    )
    .execute();
}

/** Of the members of these pairs, who has left so many check-ins unanswered that nothing is asked of them. */
export async function findLeftAlone(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
  now: Temporal.Instant,
): Promise<readonly (Member & { readonly isLeftAlone: boolean })[]> {
  const { rows } = await sql<Member & { readonly isLeftAlone: boolean }>`
    select pair_id, person_id, (
      select count(*) from check_ins
      join deliveries using (workspace_id, pair_id, kind, occurrence)
      where check_ins.workspace_id = pair_members.workspace_id and check_ins.pair_id = pair_members.pair_id
        and asked_at > coalesce(woken_at, '-infinity') and asked_at < ${now.subtract(timeToAnswer)}::timestamptz
        and deliveries.state = 'sent'
    ) >= ${unansweredAtMost}::integer as is_left_alone
    from pair_members left join check_in_wakes using (workspace_id, pair_id, person_id)
    where pair_id = any(${[...pairIds]}::uuid[])`.execute(db);
  return rows;
}
