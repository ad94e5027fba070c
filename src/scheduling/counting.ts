import type { WorkspaceTransaction } from '../db/database.ts';

/** How many deliveries of each kind a pair has, by what became of them. */
export async function countByKind(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<readonly { readonly kind: string; readonly state: string; readonly count: number }[]> {
  return db
    .selectFrom('deliveries')
    .select((eb) => ['kind', 'state', eb.cast<number>(eb.fn.countAll(), 'integer').as('count')])
    .where('pairId', '=', pairId)
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .orderBy('state')
    .execute();
}
