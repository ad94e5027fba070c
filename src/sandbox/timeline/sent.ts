import type { WorkspaceTransaction } from '../../db/database.ts';

/** So many of the newest. */
const most = 80;

type PersonAndPairs = { readonly personId: string; readonly pairIds: readonly string[] };

/** What went out to this person or to these pairs, was let go, or is on its way; newest first. */
export async function findSent({ db }: WorkspaceTransaction, { personId, pairIds }: PersonAndPairs) {
  const rows = await db
    .selectFrom('deliveries')
    .select(['kind', 'personId', 'state', 'outcome', 'queuedAt', 'settledAt'])
    .where((eb) =>
      eb.or([
        eb('personId', '=', personId),
        ...(pairIds.length > 0 ? [eb('pairId', 'in', [...pairIds])] : []),
      ]),
    )
    .where('state', '!=', 'waiting')
    .orderBy((eb) => eb.fn.coalesce('settledAt', 'queuedAt'), 'desc')
    .limit(most)
    .execute();
  return rows.map(({ queuedAt, settledAt, ...row }) => ({ ...row, at: settledAt ?? queuedAt }));
}
