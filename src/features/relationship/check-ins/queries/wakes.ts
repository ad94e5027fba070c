import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import { timeToAnswer, unansweredAtMost } from '../model/check-in.ts';

type Member = { readonly pairId: string; readonly personId: string };

/** With this one's answer all have answered, or they ask to be asked again: from then on it is counted anew. */
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

/** Of these pairs those that have left so many check-ins in a row unanswered by one or another that nothing is asked of them. */
export async function findQuiet(
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const before = now.subtract(timeToAnswer);
  const rows = await askedRows(tx, { pairIds });
  const quiet = rows.filter(({ lastAsked: at }) => at !== null && Temporal.Instant.compare(at, before) < 0);
  return new Set(quiet.map(({ pairId }) => pairId));
}

type Sought = { readonly pairIds: readonly string[] };

/** When each was asked for the last time before it is left alone. No moment stands in it: the same is asked, whenever it is. */
const askedRows = writtenOnce(({ db }, { pairIds }: Sought) =>
  db
    .selectFrom('pairs')
    .select('pairs.id as pairId')
    .select(
      sql<Temporal.Instant | null>`(
        select asked_at from check_ins join deliveries using (workspace_id, pair_id, kind, occurrence)
        where check_ins.workspace_id = pairs.workspace_id and check_ins.pair_id = pairs.id and deliveries.person_id is null
          and deliveries.state = 'sent'
          and asked_at > coalesce((
            select max(woken_at) from check_in_wakes
            where check_in_wakes.workspace_id = pairs.workspace_id and check_in_wakes.pair_id = pairs.id
          ), '-infinity')
        order by asked_at offset ${unansweredAtMost - 1} limit 1
      )`.as('lastAsked'),
    )
    .where('pairs.id', '=', sql<string>`any(${pairIds}::uuid[])`),
);
