import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { SealedPlace, Sealed } from '../../../db/vault.ts';
import type { HumanMessage, Ref } from './model.ts';

export const wordingPlace = ({ programId, number }: Ref): SealedPlace => ({
  table: 'human_messages',
  column: 'wording',
  owner: `${programId}/${number}`,
});

const columns = [
  'programId',
  'number',
  'personId',
  'readerIds',
  'state',
  'wordingSealed',
  'answeredBy',
  'writtenAt',
  'toldUnreadAt',
  'toldOfNobodyElse',
] as const;

type Row = Omit<HumanMessage, 'wording' | 'answeredBy' | 'toldUnreadAt'> & {
  readonly wordingSealed: Sealed | null;
  readonly answeredBy: string | null;
  readonly toldUnreadAt: Temporal.Instant | null;
};

const opened = (
  { vault }: WorkspaceTransaction,
  { wordingSealed, answeredBy, toldUnreadAt, ...row }: Row,
): HumanMessage => ({
  ...row,
  wording: wordingSealed === null ? '' : vault.open(wordingSealed, wordingPlace(row)),
  answeredBy: answeredBy ?? undefined,
  toldUnreadAt: toldUnreadAt ?? undefined,
});

export async function findMessage(
  tx: WorkspaceTransaction,
  { programId, number }: Ref,
): Promise<HumanMessage | undefined> {
  const row = await tx.db
    .selectFrom('humanMessages')
    .select(columns)
    .where('programId', '=', programId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && opened(tx, row);
}

/**
 * Waits for whoever is withdrawing it or marking it done, and has them wait until this transaction ends: what is composed of it is
 * on its way by then, so that it is brought up to date with what they do.
 */
export async function holdMessage({ db }: WorkspaceTransaction, { programId, number }: Ref): Promise<void> {
  await db
    .selectFrom('humanMessages')
    .select('number')
    .where('programId', '=', programId)
    .where('number', '=', number)
    .forShare()
    .execute();
}

/** Those of a program that are neither done nor withdrawn, the oldest first. */
export async function findOpen(
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly HumanMessage[]> {
  const rows = await tx.db
    .selectFrom('humanMessages')
    .select(columns)
    .where('programId', '=', programId)
    .where('state', 'in', ['waiting', 'answered'])
    .orderBy('number')
    .execute();
  return rows.map((row) => opened(tx, row));
}

type New = Pick<HumanMessage, 'programId' | 'personId' | 'readerIds' | 'wording' | 'writtenAt'>;

/** To be called while the program is locked. @returns its number */
export async function insertMessage(
  { db, vault }: WorkspaceTransaction,
  { wording, ...message }: New,
): Promise<number> {
  const { programId } = message;
  const { last } = await db
    .selectFrom('humanMessages')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql.lit(0)).as('last'))
    .where('programId', '=', programId)
    .executeTakeFirstOrThrow();
  const number = last + 1;
  const wordingSealed = vault.seal(wording, wordingPlace({ programId, number }));
  await db
    .insertInto('humanMessages')
    .values({ ...message, number, wordingSealed })
    .execute();
  return number;
}

export async function keepAnswer(
  { db }: WorkspaceTransaction,
  { programId, number }: Ref,
  answeredBy: string,
): Promise<void> {
  await db
    .updateTable('humanMessages')
    .set({ state: 'answered', answeredBy })
    .where('programId', '=', programId)
    .where('number', '=', number)
    .execute();
}

/** What was written is deleted with it. */
export async function close(
  { db }: WorkspaceTransaction,
  { programId, number }: Ref,
  state: 'done' | 'withdrawn',
): Promise<void> {
  await db
    .updateTable('humanMessages')
    .set({ state, wordingSealed: null })
    .where('programId', '=', programId)
    .where('number', '=', number)
    .execute();
}

type Told = { readonly at: Temporal.Instant; readonly ofNobodyElse: boolean };

export async function keepToldUnread(
  { db }: WorkspaceTransaction,
  { programId, number }: Ref,
  told: Told | undefined,
): Promise<void> {
  await db
    .updateTable('humanMessages')
    .set({ toldUnreadAt: told?.at ?? null, toldOfNobodyElse: told?.ofNobodyElse ?? false })
    .where('programId', '=', programId)
    .where('number', '=', number)
    .execute();
}

const living = ['introduced', 'active', 'paused', 'closing'] as const;

/** With whom the person is in a pair that has begun and not ended: of whatever program. */
export async function findPeerIds(
  { db }: WorkspaceTransaction,
  personId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairMembers as own')
    .innerJoin('pairs', (join) =>
      join.onRef('pairs.workspaceId', '=', 'own.workspaceId').onRef('pairs.id', '=', 'own.pairId'),
    )
    .innerJoin('pairMembers as others', (join) =>
      join
        .onRef('others.workspaceId', '=', 'own.workspaceId')
        .onRef('others.pairId', '=', 'own.pairId')
        .onRef('others.personId', '<>', 'own.personId'),
    )
    .select('others.personId')
    .where('own.personId', '=', personId)
    .where('pairs.state', 'in', living)
    .execute();
  return rows.map((row) => row.personId);
}

/** Of which programs these pairs are. */
export async function findProgramIdsOfPairs(
  { db }: WorkspaceTransaction,
  personId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairMembers as own')
    .innerJoin('pairs', (join) =>
      join.onRef('pairs.workspaceId', '=', 'own.workspaceId').onRef('pairs.id', '=', 'own.pairId'),
    )
    .select('pairs.programId')
    .distinct()
    .where('own.personId', '=', personId)
    .where('pairs.state', 'in', living)
    .execute();
  return rows.map((row) => row.programId);
}

/** All that somebody wrote is withdrawn. @returns who was to read it */
export async function withdrawAllOf(
  { db }: WorkspaceTransaction,
  personId: string,
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('humanMessages')
    .set({ state: 'withdrawn', wordingSealed: null, answeredBy: null })
    .where('personId', '=', personId)
    .where('state', 'in', ['waiting', 'answered'])
    .returning('readerIds')
    .execute();
  return rows.flatMap(({ readerIds }) => readerIds);
}
