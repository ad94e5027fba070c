import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';

/** Of these pairs, by their ids, those that have begun since then and have no session on record. */
export async function findUnmetSince(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
  since: Temporal.Instant,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairs')
    .select('pairs.id')
    .where('pairs.id', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('pairs.begunAt', '>', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sessions')
            .select('sessions.number')
            .whereRef('sessions.workspaceId', '=', 'pairs.workspaceId')
            .whereRef('sessions.pairId', '=', 'pairs.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
