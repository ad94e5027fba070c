import { sql, type SqlBool } from 'kysely';
import { insertInChunks } from '../../../db/chunks.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Leftover } from '../../../matching/match.ts';
import { noMoreRoundsKind, type LeftOver } from './model.ts';

export type RoundOver = { readonly roundId: string; readonly leftovers: readonly Leftover[] };

/** The round that left somebody over last, and whether the program has had none since. */
export type LastLeftOver = Pick<LeftOver, 'cause'> & {
  readonly roundId: string;
  readonly isLatestRound: SqlBool;
};

/** To be called while these people are locked. @returns the person and number of each */
export async function insertLeftovers(
  tx: WorkspaceTransaction,
  { roundId, leftovers }: RoundOver,
): Promise<readonly { readonly personId: string; readonly number: number }[]> {
  const earlier = await countEarlier(
    tx,
    leftovers.map(({ id }) => id),
  );
  const rows = leftovers.map(({ id, cause }: Leftover) => ({
    roundId,
    personId: id,
    number: (earlier.get(id) ?? 0) + 1,
    cause,
  }));
  await insertInChunks(rows, (some) => tx.db.insertInto('leftovers').values(some).execute());
  tx.concern({ personIds: leftovers.map(({ id }) => id) });
  return rows;
}

async function countEarlier(
  { db }: WorkspaceTransaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const theirs = sql<string>`any(${[...personIds]})`;
  const rows = await db
    .selectFrom('leftovers')
    .select((eb) => ['personId', eb.fn.max('number').as('last')])
    .where('personId', '=', theirs)
    .groupBy('personId')
    .execute();
  return new Map(rows.map(({ personId, last }) => [personId, last]));
}

/** Of the latest round of the program that left them over: why, and which it was. */
export async function findLastLeftOver(
  { db }: WorkspaceTransaction,
  { programId, personId }: { readonly programId: string; readonly personId: string },
): Promise<LastLeftOver | undefined> {
  return db
    .selectFrom('leftovers')
    .innerJoin('rounds', (join) =>
      join
        .onRef('rounds.workspaceId', '=', 'leftovers.workspaceId')
        .onRef('rounds.id', '=', 'leftovers.roundId'),
    )
    .select((eb) => [
      'leftovers.cause',
      'leftovers.roundId',
      eb
        .not(
          eb.exists(
            eb
              .selectFrom('rounds as later')
              .select('later.id')
              .whereRef('later.workspaceId', '=', 'rounds.workspaceId')
              .whereRef('later.programId', '=', 'rounds.programId')
              .where('later.state', '=', 'confirmed')
              .whereRef('later.decidedAt', '>', 'rounds.decidedAt'),
          ),
        )
        .as('isLatestRound'),
    ])
    .where('leftovers.personId', '=', personId)
    .where('rounds.programId', '=', programId)
    .orderBy('leftovers.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function findLeftover(
  { db }: WorkspaceTransaction,
  { personId, number }: { readonly personId: string; readonly number: number },
): Promise<LeftOver | undefined> {
  return db
    .selectFrom('leftovers')
    .innerJoin('rounds', (join) =>
      join
        .onRef('rounds.workspaceId', '=', 'leftovers.workspaceId')
        .onRef('rounds.id', '=', 'leftovers.roundId'),
    )
    .select(['rounds.programId', 'leftovers.cause'])
    .where('leftovers.personId', '=', personId)
    .where('leftovers.number', '=', number)
    .executeTakeFirst();
}

/** Whom the word has reached that this program has no more rounds, as it was archived last. */
export async function findToldOfNoMore(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly string[]> {
  const told = db
    .selectFrom('deliveries')
    .where('programId', '=', programId)
    .where('kind', '=', noMoreRoundsKind);
  const rows = await told
    .select('personId')
    .where('state', 'in', ['sending', 'sent'])
    .where(
      'occurrence',
      '=',
      told.select((eb) => eb.fn.max('occurrence').as('last')),
    )
    .execute();
  return rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
}
