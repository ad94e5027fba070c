import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { Wish } from './model.ts';

export const findExtensionWishes = (tx: WorkspaceTransaction, pairId: string): Promise<readonly Wish[]> =>
  wishRows(tx, { pairId });

const wishRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db.selectFrom('extensionWishes').select(['endsOn', 'personId', 'weeks']).where('pairId', '=', pairId),
);

/** Of two that somebody names for the same day, the later one counts. */
export async function keepExtensionWish(
  { db }: WorkspaceTransaction,
  pairId: string,
  wish: Wish,
): Promise<void> {
  await db
    .insertInto('extensionWishes')
    .values({ pairId, ...wish })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'pairId', 'endsOn', 'personId']).doUpdateSet({ weeks: wish.weeks }),
    )
    .execute();
}

/** Those of the program, by their ids, that have been introduced and have no last day yet. */
export async function findGoingOn(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairs')
    .select('id')
    .where('programId', '=', programId)
    .where('state', 'in', ['introduced', 'active', 'paused'])
    .where('channelId', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
