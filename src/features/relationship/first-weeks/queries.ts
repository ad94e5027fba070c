import type { WorkspaceTransaction } from '../../../db/database.ts';

type Sought = { readonly pairId: string; readonly kinds: readonly string[] };

/** Whether one of these kinds is still to come to the pair. */
export async function isAnyToCome({ db }: WorkspaceTransaction, { pairId, kinds }: Sought): Promise<boolean> {
  const row = await db
    .selectFrom('touchpoints')
    .select('kind')
    .where('pairId', '=', pairId)
    .where('kind', 'in', kinds)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
