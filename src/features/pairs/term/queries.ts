import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { Wish } from './model.ts';

export const findExtensionWishes = (tx: WorkspaceTransaction, pairId: string): Promise<readonly Wish[]> =>
  wishRows(tx, { pairId });

const wishRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db.selectFrom('extensionWishes').select(['endsOn', 'personId', 'weeks']).where('pairId', '=', pairId),
);

type OfOnePair = {
  readonly pairId: string;
  readonly memberIds: readonly string[];
  readonly wishes: readonly Wish[];
};

/** Of a program's pairs that have not ended, each that has named something. */
export async function findWishesOfProgram(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly OfOnePair[]> {
  const rows = await db
    .selectFrom('extensionWishes')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'extensionWishes.workspaceId')
        .onRef('pairs.id', '=', 'extensionWishes.pairId'),
    )
    .select((eb) => [
      'extensionWishes.pairId',
      'endsOn',
      'personId',
      'weeks',
      eb
        .selectFrom('pairMembers')
        .select((seat) => seat.fn.agg<string[]>('array_agg', ['pairMembers.personId']).as('ids'))
        .whereRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .whereRef('pairMembers.pairId', '=', 'pairs.id')
        .as('memberIds'),
    ])
    .where('pairs.programId', '=', programId)
    .where('pairs.state', 'in', ['introduced', 'active', 'paused', 'closing'])
    .execute();
  return [...Map.groupBy(rows, ({ pairId }) => pairId).entries()].map(([pairId, ofPair]) => ({
    pairId,
    memberIds: ofPair[0]?.memberIds ?? [],
    wishes: ofPair.map(({ endsOn, personId, weeks }) => ({ endsOn, personId, weeks })),
  }));
}

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
