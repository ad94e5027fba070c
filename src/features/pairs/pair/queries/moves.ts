import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Move, PairEvent, PairState } from '../../lifecycle.ts';

/** What is recorded of an event, beside the state. */
function onRecordOf(event: PairEvent) {
  switch (event.kind) {
    case 'introduced':
      return { createdAt: event.now };
    case 'begun':
      return { begunAt: event.now };
    case 'ended':
      return { ending: event.ending };
    case 'lapsed':
    case 'paused':
    case 'resumed':
    case 'closing':
    case 'restored':
      return {};
  }
}

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
  readonly to: Move['to'];
};

/** @returns the ids of those that were moved */
export async function updateStates(
  { db, concern }: WorkspaceTransaction,
  { programId, from, to }: OfProgram,
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('pairs')
    .set({ state: to === 'under-way' ? asBegun : to })
    .where('programId', '=', programId)
    .where('state', 'in', from)
    .returning('id')
    .execute();
  const pairIds = rows.map(({ id }) => id);
  concern({ pairIds });
  return pairIds;
}
