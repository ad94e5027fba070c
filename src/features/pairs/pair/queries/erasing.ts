import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { lockRows } from '../../../../db/locks.ts';
import type { Erasure } from '../../../../personal-data.ts';
import { concernPair, findPairsEverOf, reasonsPlace } from './pairs.ts';

/** Each pair that somebody is or was in, of whatever state, proposed ones too. */
export async function lockPairsEver(tx: WorkspaceTransaction, personId: string): Promise<void> {
  await lockRows(tx, 'pairs', await idsOf(tx, personId));
}

async function idsOf({ db }: WorkspaceTransaction, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairMembers')
    .select('pairId')
    .where('personId', '=', personId)
    .orderBy('pairId')
    .execute();
  return rows.map(({ pairId }) => pairId);
}

/** The pair stands, for the others of it: why it was made, and what its erased member answered, does not. */
export async function eraseFromPairs(
  tx: WorkspaceTransaction,
  { personId, formerId }: Erasure,
): Promise<void> {
  const { db, vault } = tx;
  for (const pair of await findPairsEverOf(tx, personId)) concernPair(tx, pair);
  for (const pairId of await idsOf(tx, personId)) {
    const rows = await db
      .selectFrom('pairs')
      .innerJoin('pairMembers', (join) =>
        join
          .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
          .onRef('pairMembers.pairId', '=', 'pairs.id'),
      )
      .select(['pairs.roundId', 'pairMembers.personId'])
      .where('pairs.id', '=', pairId)
      .execute();
    const members = rows.map((row) => (row.personId === personId ? formerId : row.personId));
    const reasonsSealed = vault.sealJson([], reasonsPlace(rows[0]?.roundId ?? '', members));
    await db.updateTable('pairs').set({ reasonsSealed }).where('id', '=', pairId).execute();
  }
  await db
    .updateTable('pairMembers')
    .set({ answer: null, answeredAt: null, actedAt: null })
    .where('personId', '=', personId)
    .execute();
}
