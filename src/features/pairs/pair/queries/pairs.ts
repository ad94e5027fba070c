import { sql } from 'kysely';
import { z } from 'zod';
import { insertInChunks } from '../../../../db/chunks.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { lockRows } from '../../../../db/locks.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import type { Reason } from '../../../../matching/match.ts';
import { shortNames, type Names } from '../../../../names.ts';
import { nameColumns } from '../../../../slack/directory.ts';
import { overStates } from '../../lifecycle.ts';
import { reasonSchema, type Member, type Pair, type PairToBe } from '../model.ts';

export const reasonsPlace = (roundId: string, members: readonly string[]): SealedPlace => ({
  table: 'pairs',
  column: 'reasons',
  owner: `${roundId}/${members.toSorted().join('+')}`,
});

type NewPairs = {
  readonly programId: string;
  readonly roundId: string;
  readonly pairs: readonly PairToBe[];
  readonly now: Temporal.Instant;
  /** Until when their members are asked; pairs that are not asked first have begun. */
  readonly answerBy?: Temporal.Instant | undefined;
};

type NewPair = { readonly id: string; readonly members: readonly string[] };

/** Members' order is kept: the first is the first mentee. */
export async function insertPairs(
  { db, vault, concern }: WorkspaceTransaction,
  { programId, roundId, pairs, now, answerBy }: NewPairs,
): Promise<readonly NewPair[]> {
  const planned = pairs.map((pair) => ({ ...pair, id: crypto.randomUUID() }));
  await insertInChunks(planned, async (some) => {
    const rows = some.map(({ id, fit, members, reasons }) => ({
      id,
      programId,
      roundId,
      state: answerBy ? ('proposed' as const) : ('introduced' as const),
      fit,
      reasonsSealed: vault.sealJson(reasons, reasonsPlace(roundId, members)),
      answerBy: answerBy ?? null,
      createdAt: now,
    }));
    await db.insertInto('pairs').values(rows).execute();
    const seats = some.flatMap(({ id, members }) =>
      members.map((personId, seat) => ({ pairId: id, personId, seat })),
    );
    await db.insertInto('pairMembers').values(seats).execute();
    concern({ personIds: seats.map(({ personId }) => personId) });
  });
  return planned;
}

export async function findPair(tx: WorkspaceTransaction, pairId: string): Promise<Pair | undefined> {
  const [pair] = asPairs(await ofId(tx, { pairId }));
  return pair;
}

/**
 * Until the transaction ends, for whatever is done to the pair, which concerns all of it: what two members do at once happens
 * one after the other. What comes due for the pair meanwhile need not wait, as only its key is looked at there.
 */
export async function lockPair(tx: WorkspaceTransaction, pairId: string): Promise<Pair | undefined> {
  const pair = await lockPairToLook(tx, pairId);
  // One that is only proposed must not show what one of them has said.
  if (pair && pair.state !== 'proposed') concernPair(tx, pair);
  return pair;
}

/** As it is once whatever is under way with it is done, and nothing that others see follows from it. */
export async function lockPairToLook(tx: WorkspaceTransaction, pairId: string): Promise<Pair | undefined> {
  await lockRows(tx, 'pairs', [pairId]);
  return findPair(tx, pairId);
}

export const concernPair = ({ concern }: WorkspaceTransaction, { id, members }: Pair): void =>
  concern({ pairIds: [id], personIds: members.map((member) => member.id) });

/** Of many pairs at once. */
export async function findStates(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly Pick<Pair, 'id' | 'state'>[]> {
  return db
    .selectFrom('pairs')
    .select(['id', 'state'])
    .where('id', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .execute();
}

/** All pairs that the person ever was in, or was asked about, newest first. */
export async function findPairsEverOf(tx: WorkspaceTransaction, personId: string): Promise<readonly Pair[]> {
  return asPairs(await everOf(tx, { personId }));
}

/** Of all pairs of these people that are not over, those among them that are only proposed. */
export async function findIdsNotOver(
  { db }: WorkspaceTransaction,
  personIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairMembers')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'pairMembers.workspaceId')
        .onRef('pairs.id', '=', 'pairMembers.pairId'),
    )
    .select('pairs.id')
    .where('pairMembers.personId', '=', sql<string>`any(${[...personIds]})`)
    .where('pairs.state', 'not in', overStates)
    .execute();
  return rows.map(({ id }) => id);
}

/** One for each member. */
const pairRows = ({ db }: Pick<WorkspaceTransaction, 'db'>) =>
  db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspaceId', '=', 'pairs.workspaceId')
        .onRef('people.id', '=', 'pairMembers.personId'),
    )
    .select([
      'pairs.id as pairId',
      'pairs.programId',
      'pairs.state',
      'pairs.begunAt',
      'pairs.channelId',
      'pairs.pausedUntil',
      'pairs.closesOn',
      ...nameColumns,
      'people.timeZone',
    ])
    .orderBy('pairs.createdAt', 'desc')
    .orderBy('pairs.id')
    .orderBy('pairMembers.seat');

const ofId = writtenOnce((tx, { pairId }: { readonly pairId: string }) =>
  pairRows(tx).where('pairs.id', '=', pairId),
);

const everOf = writtenOnce((tx, { personId }: { readonly personId: string }) =>
  pairRows(tx).where('pairs.id', 'in', (eb) =>
    eb.selectFrom('pairMembers as own').select('own.pairId').where('own.personId', '=', personId),
  ),
);

const asPairs = (rows: readonly Row[]): readonly Pair[] =>
  Map.groupBy(rows, ({ pairId }) => pairId)
    .values()
    .map(asPair)
    .toArray();

type Row = Names & {
  pairId: string;
  programId: string;
  state: Pair['state'];
  begunAt: Temporal.Instant | null;
  channelId: string | null;
  pausedUntil: Temporal.PlainDate | null;
  closesOn: Temporal.PlainDate | null;
  timeZone: string;
};

function asPair(rows: readonly Row[]): Pair {
  const [first] = rows;
  if (!first) throw new RangeError('a pair without members');
  const names = shortNames(rows);
  const members: readonly Member[] = rows.map(({ id, name, timeZone }) => ({
    id,
    name: names.get(id) ?? name,
    timeZone,
  }));
  return {
    id: first.pairId,
    programId: first.programId,
    state: first.state,
    hasBegun: first.begunAt !== null,
    channelId: first.channelId ?? undefined,
    pausedUntil: first.pausedUntil ?? undefined,
    closesOn: first.closesOn ?? undefined,
    members,
  };
}

export async function findReasons(
  { db, vault }: WorkspaceTransaction,
  { id, members }: Pick<Pair, 'id'> & { readonly members: readonly Pick<Member, 'id'>[] },
): Promise<readonly Reason[]> {
  const { roundId, reasonsSealed } = await db
    .selectFrom('pairs')
    .select(['roundId', 'reasonsSealed'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const place = reasonsPlace(
    roundId,
    members.map((member) => member.id),
  );
  return vault.openJson(reasonsSealed, place, z.array(reasonSchema));
}

export async function setChannel(
  { db }: WorkspaceTransaction,
  pairId: string,
  channelId: string,
): Promise<void> {
  await db.updateTable('pairs').set({ channelId }).where('id', '=', pairId).execute();
}

type Act = { readonly pairId: string; readonly personId: string; readonly now: Temporal.Instant };

/** The pair is locked. */
export async function updateActedAt(
  { db }: WorkspaceTransaction,
  { pairId, personId, now }: Act,
): Promise<void> {
  await db
    .updateTable('pairMembers')
    .set({ actedAt: now })
    .where('pairId', '=', pairId)
    .where('personId', '=', personId)
    .execute();
}

export async function findActedAt(
  { db }: WorkspaceTransaction,
  pairId: string,
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const rows = await db
    .selectFrom('pairMembers')
    .select(['personId', 'actedAt'])
    .where('pairId', '=', pairId)
    .where('actedAt', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ personId, actedAt }) => (actedAt ? [[personId, actedAt] as const] : [])));
}
