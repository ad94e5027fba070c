import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { PersonOfPair } from '../../pairs/pair/model.ts';
import type { Wish } from './model.ts';

/** Of all members, what takes effect first coming first. */
export const findWishes = (tx: WorkspaceTransaction, pairId: string): Promise<readonly Wish[]> =>
  wishRows(tx, { pairId });

const wishRows = writtenOnce(({ db }, { pairId }: Pick<Wish, 'pairId'>) =>
  db
    .selectFrom('rematchWishes')
    .select(['pairId', 'personId', 'askedAt', 'takesEffectAt'])
    .where('pairId', '=', pairId)
    .orderBy('takesEffectAt')
    .orderBy('personId'),
);

export async function findWish(
  tx: WorkspaceTransaction,
  { pairId, personId }: PersonOfPair,
): Promise<Wish | undefined> {
  return (await findWishes(tx, pairId)).find((wish) => wish.personId === personId);
}

export async function insertWish({ db }: WorkspaceTransaction, wish: Wish): Promise<void> {
  await db.insertInto('rematchWishes').values(wish).execute();
}

/** Of all pairs of a program. */
export async function findWishesOfProgram(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly PersonOfPair[]> {
  return db
    .selectFrom('rematchWishes')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'rematchWishes.workspaceId')
        .onRef('pairs.id', '=', 'rematchWishes.pairId'),
    )
    .select(['rematchWishes.pairId', 'rematchWishes.personId'])
    .where('pairs.programId', '=', programId)
    .execute();
}

/** @returns whether there was one */
export async function deleteWish(
  { db }: WorkspaceTransaction,
  { pairId, personId }: PersonOfPair,
): Promise<boolean> {
  const deleted = await db
    .deleteFrom('rematchWishes')
    .where('pairId', '=', pairId)
    .where('personId', '=', personId)
    .returning('personId')
    .execute();
  return deleted.length > 0;
}

export async function deleteWishes({ db }: WorkspaceTransaction, pairId: string): Promise<void> {
  await db.deleteFrom('rematchWishes').where('pairId', '=', pairId).execute();
}
