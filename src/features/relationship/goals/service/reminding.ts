import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { goalDateKind, sharedGoalDateKind, type Goal } from '../model/goal.ts';
import { dueBy, nextReminder, remindedFrom } from '../model/reminding.ts';
import { setReminder } from '../queries/changes.ts';
import { findOpenGoals } from '../queries/goals.ts';

const kinds = { personal: goalDateKind, shared: sharedGoalDateKind } as const;
type Ownership = Goal['ownership'];

type Changed = { readonly pair: Pair; readonly before: Goal; readonly now: Temporal.Instant };

/** After a goal has changed. One that is moved to another day is reminded of again, unless that day is near as it is set. */
export async function remindAnew(tx: WorkspaceTransaction, { pair, before, now }: Changed): Promise<void> {
  const goal = (await findOpenGoals(tx, pair.id)).find(({ id }) => id === before.id);
  if (goal && !isSameDay(goal.targetDate, before.targetDate)) {
    const from = remindedFrom({ ...goal, reminderNumber: undefined });
    const isNear = from !== undefined && Temporal.Instant.compare(from, now) <= 0;
    await setReminder(tx, { goalIds: [goal.id], number: isNear ? 0 : null });
  }
  await scheduleNext(tx, pair, { ownership: before.ownership, now });
}

const isSameDay = (one?: Temporal.PlainDate, other?: Temporal.PlainDate): boolean =>
  one?.toString() === other?.toString();

/** Nothing comes by itself to a pair that has ended. */
async function scheduleNext(tx: WorkspaceTransaction, pair: Pair, which: Omit<Due, 'pairId'>): Promise<void> {
  const kind = kinds[which.ownership];
  const at = pair.state === 'ended' ? undefined : await nextDate(tx, { pairId: pair.id, ...which });
  if (at) await scheduleAnew(tx, { pairId: pair.id, kind, dueAt: at });
  else await unschedule(tx, { pairId: pair.id, kind });
}

/** When the next of the pair's dates is to be told of. */
export const nextDate = async (
  tx: WorkspaceTransaction,
  { pairId, ownership, now }: Due,
): Promise<Temporal.Instant | undefined> => nextReminder(await goalsOf(tx, pairId, ownership), now);

/** When the dates of this person's own goals are to be told of. */
export async function ownDates(
  tx: WorkspaceTransaction,
  { pairId, personId }: { readonly pairId: string; readonly personId: string },
  now: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> {
  const own = (await goalsOf(tx, pairId, 'personal')).filter(({ ownerId }) => ownerId === personId);
  return own
    .flatMap((goal) => remindedFrom(goal) ?? [])
    .filter((at) => Temporal.Instant.compare(at, now) > 0);
}

const goalsOf = async (
  tx: WorkspaceTransaction,
  pairId: string,
  ownership: Ownership,
): Promise<readonly Goal[]> =>
  (await findOpenGoals(tx, pairId)).filter((goal) => goal.ownership === ownership);

type Due = { readonly pairId: string; readonly ownership: Ownership; readonly now: Temporal.Instant };

/** Whose dates are near now. */
export const datesNear = async (
  tx: WorkspaceTransaction,
  { pairId, ownership, now }: Due,
): Promise<readonly Goal[]> => dueBy(await goalsOf(tx, pairId, ownership), now);

/** They are told of by this reminder, and by no other. */
export async function countAsTold(tx: WorkspaceTransaction, due: Due, number: number): Promise<void> {
  const near = await datesNear(tx, due);
  await setReminder(tx, { goalIds: near.map(({ id }) => id), number });
}

type Reminder = Omit<Due, 'now'> & { readonly number: number };

/** Those that a reminder tells of, as far as they are still to be reached. */
export const goalsToldOf = async (
  tx: WorkspaceTransaction,
  { pairId, ownership, number }: Reminder,
): Promise<readonly Goal[]> =>
  (await goalsOf(tx, pairId, ownership)).filter(
    ({ reminderNumber, state }) => reminderNumber === number && state === 'active',
  );
