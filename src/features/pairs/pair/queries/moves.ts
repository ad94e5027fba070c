import { sql } from 'kysely';
import { writtenOnce } from '../../../../db/written-once.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import {
  overStates,
  type Ending,
  type StateTransition,
  type PairEvent,
  type PairState,
} from '../../lifecycle.ts';

/** What is recorded of an event, beside the state. */
function onRecordOf(event: PairEvent) {
  switch (event.kind) {
    case 'introduced':
      return { createdAt: event.now };
    case 'begun':
      return { begunAt: event.now };
    case 'begun-undone':
      return { begunAt: null };
    case 'ended':
      return { ending: event.ending, endedAt: event.now };
    case 'paused':
      return event.until === undefined ? {} : { pausedUntil: event.until };
    case 'resumed':
      return { pausedUntil: null };
    case 'closing':
      return event.on === undefined ? {} : closingOn(event.on, event.withProgram === true);
    case 'restored':
      return { closesOn: null, closesWithProgram: false };
    case 'lapsed':
      return {};
  }
}

/** A pause holds again where the pair carries on before its day. */
const closingOn = (closesOn: Temporal.PlainDate, closesWithProgram: boolean) => ({
  closesOn,
  closesWithProgram,
});

type Moved = {
  readonly pairId: string;
  readonly from: PairState;
  readonly to: PairState;
  readonly by: PairEvent;
};

/** @returns whether it was still in the state that it is moved from */
export async function updateState(
  { db }: WorkspaceTransaction,
  { pairId, from, to, by }: Moved,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pairs')
    .set({ state: to, ...onRecordOf(by) })
    .where('id', '=', pairId)
    .where('state', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const asBegun = sql<PairState>`case when begun_at is null then 'introduced' else 'active' end`;

type OfProgram = {
  readonly programId: string;
  readonly from: readonly PairState[];
  readonly to: StateTransition['to'];
};

const ofProgram = ({ db }: WorkspaceTransaction, programId: string) =>
  db.selectFrom('pairs').select('id').where('programId', '=', programId).orderBy('id');

const idsOf = async (found: ReturnType<typeof ofProgram>): Promise<readonly string[]> =>
  (await found.execute()).map(({ id }) => id);

export const findClosingAnyway = (tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> =>
  idsOf(ofProgram(tx, programId).where('state', '=', 'closing').where('closesOn', 'is not', null));

/** Those of a program, by their ids, that are not over, proposed ones too. */
export const findIdsOfProgram = (tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> =>
  idsOf(ofProgram(tx, programId).where('state', 'not in', overStates));

/** Those of a program, by their ids, that close on its day. */
export const findClosingWithProgram = (
  tx: WorkspaceTransaction,
  programId: string,
): Promise<readonly string[]> =>
  idsOf(ofProgram(tx, programId).where('state', '=', 'closing').where('closesWithProgram', '=', true));

export async function updateClosesOn(
  { db }: WorkspaceTransaction,
  pairId: string,
  closesOn: Temporal.PlainDate,
): Promise<void> {
  await db.updateTable('pairs').set({ closesOn }).where('id', '=', pairId).execute();
}

export async function findMembersOfResting(
  { db }: WorkspaceTransaction,
  programId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('pairs')
    .innerJoin('pairMembers', (join) =>
      join
        .onRef('pairMembers.workspaceId', '=', 'pairs.workspaceId')
        .onRef('pairMembers.pairId', '=', 'pairs.id'),
    )
    .select('pairMembers.personId')
    .where('pairs.programId', '=', programId)
    .where('pairs.state', 'in', ['introduced', 'active'])
    .where('pairs.pausedUntil', 'is not', null)
    .execute();
  return rows.map(({ personId }) => personId);
}

export async function updateRest(
  { db }: WorkspaceTransaction,
  pairId: string,
  until: Temporal.PlainDate | undefined,
): Promise<void> {
  await db
    .updateTable('pairs')
    .set({ pausedUntil: until ?? null })
    .where('id', '=', pairId)
    .execute();
}

export async function forgetClosing({ db }: WorkspaceTransaction, pairId: string): Promise<void> {
  await db
    .updateTable('pairs')
    .set({ closesOn: null, closesWithProgram: false })
    .where('id', '=', pairId)
    .execute();
}

/** One that closes of its own accord is left as it is. @returns the ids of those that were moved */
export async function updateStates(
  { db, concern }: WorkspaceTransaction,
  { programId, from, to }: OfProgram,
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('pairs')
    .set({ state: to === 'under-way' ? asBegun : to })
    .where('programId', '=', programId)
    .where('state', 'in', from)
    .where('closesOn', 'is', null)
    .returning('id')
    .execute();
  const pairIds = rows.map(({ id }) => id);
  concern({ pairIds });
  return pairIds;
}

/** How and when it ended; undefined while it has not. */
export async function findEnding(
  tx: WorkspaceTransaction,
  pairId: string,
): Promise<{ readonly ending: Ending; readonly at: Temporal.Instant } | undefined> {
  const [row] = await endingRows(tx, { pairId });
  return row?.ending && row.endedAt ? { ending: row.ending, at: row.endedAt } : undefined;
}

const endingRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db.selectFrom('pairs').select(['ending', 'endedAt']).where('id', '=', pairId),
);
