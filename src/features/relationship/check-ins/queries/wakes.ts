import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
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
export const findLeftAlone = (
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
  now: Temporal.Instant,
): Promise<readonly (Member & { readonly isLeftAlone: boolean })[]> =>
  leftAloneRows(tx, { pairIds, before: now.subtract(timeToAnswer) });

type Sought = { readonly pairIds: readonly string[]; readonly before: Temporal.Instant };

const leftAloneRows = writtenOnce(({ db }, { pairIds, before }: Sought) =>
  db
    .selectFrom('pairMembers')
    .leftJoin('checkInWakes', (join) =>
      join
        .onRef('checkInWakes.workspaceId', '=', 'pairMembers.workspaceId')
        .onRef('checkInWakes.pairId', '=', 'pairMembers.pairId')
        .onRef('checkInWakes.personId', '=', 'pairMembers.personId'),
    )
    .select(['pairMembers.pairId', 'pairMembers.personId'])
    .select(
      sql<boolean>`(
        select count(*) from check_ins join deliveries using (workspace_id, pair_id, kind, occurrence)
        where check_ins.workspace_id = pair_members.workspace_id and check_ins.pair_id = pair_members.pair_id
          and asked_at > coalesce(woken_at, '-infinity') and asked_at < ${before}::timestamptz
          and deliveries.state = 'sent'
      ) >= ${unansweredAtMost}::integer`.as('isLeftAlone'),
    )
    .where('pairMembers.pairId', '=', sql<string>`any(${pairIds}::uuid[])`),
);
