import { sql } from 'kysely';
import type { Theme } from '../../../../content/pack/tags.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace, Sealed, Vault } from '../../../../db/vault.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import { wordingSchema, type Confidence, type Goal } from '../model/goal.ts';

export const wordingPlace = (goalId: string): SealedPlace => ({
  table: 'goals',
  column: 'wording',
  owner: goalId,
});
export const notePlace = (goalId: string): SealedPlace => ({ table: 'goals', column: 'note', owner: goalId });
export const actionPlace = (goalId: string, position: number): SealedPlace => ({
  table: 'goal_actions',
  column: 'wording',
  owner: `${goalId}/${position}`,
});

type ActionRow = {
  readonly position: number;
  readonly wordingSealed: Sealed;
  readonly dueOn: string | null;
  readonly isDone: boolean;
  readonly writtenBy: string | null;
};

/** What belongs to each goal comes with it: one question for all of it, whatever it is shown for. */
const actionsOfIt = sql<readonly ActionRow[]>`coalesce((
  select json_agg(json_build_object('position', a.position, 'wordingSealed', a.wording_sealed, 'dueOn', a.due_on,
    'isDone', a.done_at is not null, 'writtenBy', a.written_by) order by a.position)
  from goal_actions a where a.workspace_id = goals.workspace_id and a.goal_id = goals.id), '[]')`;
const consentsToIt = sql<readonly string[]>`coalesce((
  select json_agg(c.person_id order by c.given_at, c.person_id)
  from goal_consents c where c.workspace_id = goals.workspace_id and c.goal_id = goals.id), '[]')`;
const confidenceInIt = sql<readonly Confidence[]>`coalesce((
  select json_agg(json_build_object('personId', c.person_id, 'moment', c.moment, 'level', c.level))
  from goal_confidence c where c.workspace_id = goals.workspace_id and c.goal_id = goals.id), '[]')`;

function selectGoals({ db }: Pick<WorkspaceTransaction, 'db'>) {
  return db
    .selectFrom('goals')
    .select(['goals.id', 'goals.pairId', 'goals.number', 'goals.ownerId', 'goals.ownership', 'goals.state'])
    .select(['goals.horizon', 'goals.visibleTo', 'goals.targetDate', 'goals.theme', 'goals.percent'])
    .select(['goals.partOf', 'goals.outcome', 'goals.noteSealed', 'goals.closingNumber'])
    .select(['goals.titleBy', 'goals.whyBy', 'goals.measureBy', 'goals.noteBy'])
    .select(['goals.reminderNumber', 'goals.wordingSealed', 'goals.createdAt'])
    .select([actionsOfIt.as('actions'), consentsToIt.as('consents'), confidenceInIt.as('confidence')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectGoals>['execute']>>[number];

function asGoal(vault: Vault, { noteSealed, wordingSealed, actions, ...all }: Row): Goal {
  const { titleBy, whyBy, measureBy, noteBy, ...row } = all;
  return {
    ...row,
    writers: {
      title: titleBy ?? undefined,
      why: whyBy ?? undefined,
      measure: measureBy ?? undefined,
      note: noteBy,
    },
    targetDate: row.targetDate ?? undefined,
    theme: (row.theme as Theme | null) ?? undefined,
    percent: row.percent ?? undefined,
    partOf: row.partOf ?? undefined,
    outcome: row.outcome ?? undefined,
    closingNumber: row.closingNumber ?? undefined,
    reminderNumber: row.reminderNumber ?? undefined,
    note: noteSealed === null ? '' : vault.open(noteSealed, notePlace(row.id)),
    wording: vault.openJson(wordingSealed, wordingPlace(row.id), wordingSchema),
    actions: actions.map(({ position, isDone, dueOn, writtenBy, wordingSealed: sealed }) => ({
      position,
      isDone,
      dueOn: dueOn === null ? undefined : Temporal.PlainDate.from(dueOn),
      wording: vault.open(sealed, actionPlace(row.id, position)),
      writtenBy: writtenBy ?? undefined,
    })),
  };
}

type OfPair = { readonly pairId: string };

const allOfPair = writtenOnce((tx, { pairId }: OfPair) =>
  selectGoals(tx).where('pairId', '=', pairId).orderBy('number'),
);

const openOnes = writtenOnce((tx, { pairId }: OfPair) =>
  selectGoals(tx)
    .where('pairId', '=', pairId)
    .where('state', 'in', ['proposed', 'active', 'closing'])
    .orderBy('number'),
);

const leftOpen = writtenOnce((tx, { personId }: { readonly personId: string }) =>
  selectGoals(tx)
    .innerJoin('pairs', 'pairs.id', 'goals.pairId')
    // Of a few pairs at most, which Postgres knows of people, and not of goals' owners.
    .where('goals.pairId', 'in', (eb) =>
      eb.selectFrom('pairMembers').select('pairMembers.pairId').where('pairMembers.personId', '=', personId),
    )
    .where('goals.ownerId', '=', personId)
    .where('goals.ownership', '=', 'personal')
    .where('goals.state', '=', 'active')
    .where('pairs.state', '=', 'ended')
    .orderBy('goals.createdAt', 'desc')
    .limit(20),
);

/** All that the pair ever had, in the order they were set. Who may see which is the service's to decide. */
export async function findGoals(tx: WorkspaceTransaction, pairId: string): Promise<readonly Goal[]> {
  const rows = await allOfPair(tx, { pairId });
  return rows.map((row) => asGoal(tx.vault, row));
}

/** Those of the pair that are not over, as most of what is shown asks. */
export async function findOpenGoals(tx: WorkspaceTransaction, pairId: string): Promise<readonly Goal[]> {
  const rows = await openOnes(tx, { pairId });
  return rows.map((row) => asGoal(tx.vault, row));
}

/** A person's own that are still open although their pair has ended. */
export async function findGoalsLeft(tx: WorkspaceTransaction, personId: string): Promise<readonly Goal[]> {
  const rows = await leftOpen(tx, { personId });
  return rows.map((row) => asGoal(tx.vault, row));
}

export async function findPairOfGoal(
  { db }: WorkspaceTransaction,
  goalId: string,
): Promise<string | undefined> {
  const row = await db.selectFrom('goals').select('pairId').where('id', '=', goalId).executeTakeFirst();
  return row?.pairId;
}
