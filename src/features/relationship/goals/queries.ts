import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Place } from '../../../db/vault.ts';
import { wordingSchema, type Action, type Goal, type NewGoal } from './model.ts';

const wordingPlace = (goalId: string): Place => ({ table: 'goals', column: 'wording', owner: goalId });
const actionPlace = (goalId: string, position: number): Place => ({
  table: 'goal_actions',
  column: 'wording',
  owner: `${goalId}/${position}`,
});

type Insertion = {
  readonly pairId: string;
  readonly number: number;
  readonly ownerId: string;
  readonly goal: NewGoal;
  readonly now: Temporal.Instant;
};

export async function insertGoal(
  { db, vault }: WorkspaceTransaction,
  { pairId, number, ownerId, goal, now }: Insertion,
): Promise<void> {
  const id = crypto.randomUUID();
  const { wording, actions, ...rest } = goal;
  const wordingSealed = vault.sealJson(wording, wordingPlace(id));
  await db
    .insertInto('goals')
    .values({ id, pairId, number, ownerId, ...rest, state: 'active', wordingSealed, createdAt: now })
    .execute();
  const rows = actions.map((action, index) => ({
    goalId: id,
    position: index + 1,
    wordingSealed: vault.seal(action, actionPlace(id, index + 1)),
  }));
  await db.insertInto('goalActions').values(rows).execute();
}

export async function countGoals({ db }: WorkspaceTransaction, pairId: string): Promise<number> {
  const { count } = await db
    .selectFrom('goals')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('pairId', '=', pairId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The pair's open goals, in the order they were set. Who may see which is the service's to decide. */
export async function findActiveGoals(tx: WorkspaceTransaction, pairId: string): Promise<readonly Goal[]> {
  const { db, vault } = tx;
  const rows = await db
    .selectFrom('goals')
    .select([
      'id',
      'pairId',
      'number',
      'ownerId',
      'ownership',
      'horizon',
      'visibleTo',
      'targetDate',
      'wordingSealed',
    ])
    .where('pairId', '=', pairId)
    .where('state', '=', 'active')
    .orderBy('number')
    .execute();
  const actions = await findActions(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ wordingSealed, ...row }) => ({
    ...row,
    wording: vault.openJson(wordingSealed, wordingPlace(row.id), wordingSchema),
    actions: actions.get(row.id) ?? [],
  }));
}

async function findActions(
  { db, vault }: WorkspaceTransaction,
  goalIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Action[]>> {
  if (goalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('goalActions')
    .select(['goalId', 'position', 'wordingSealed', 'doneAt'])
    .where('goalId', 'in', goalIds)
    .orderBy('position')
    .execute();
  const actions = rows.map(({ goalId, position, wordingSealed, doneAt }) => ({
    goalId,
    position,
    wording: vault.open(wordingSealed, actionPlace(goalId, position)),
    isDone: doneAt !== null,
  }));
  return Map.groupBy(actions, ({ goalId }) => goalId);
}

export async function findPairOfGoal(
  { db }: WorkspaceTransaction,
  goalId: string,
): Promise<string | undefined> {
  const row = await db.selectFrom('goals').select('pairId').where('id', '=', goalId).executeTakeFirst();
  return row?.pairId;
}

type Tick = { readonly goalId: string; readonly position: number; readonly doneAt: Temporal.Instant | null };

export async function tickAction(
  { db }: WorkspaceTransaction,
  { goalId, position, doneAt }: Tick,
): Promise<void> {
  await db
    .updateTable('goalActions')
    .set({ doneAt })
    .where('goalId', '=', goalId)
    .where('position', '=', position)
    .execute();
}
