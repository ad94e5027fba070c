import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { pairMeant, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { GoalError, goalSetKind, mayMove, maySee, requireRoom, type Goal, type NewGoal } from './model.ts';
import { countGoals, findActiveGoals, findPairOfGoal, insertGoal, tickAction } from './queries.ts';

/** Sets a goal. The pair hears of it where its owner shows it, and of nothing else. */
export async function setGoal(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, goal }: { readonly pairId: string; readonly goal: NewGoal },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'set-goal');
    requireRoom(await findActiveGoals(tx, pairId), goal.ownership, personId);
    const number = (await countGoals(tx, pairId)) + 1;
    await insertGoal(tx, { pairId, number, ownerId: personId, goal, now });
    if (goal.ownership === 'personal' && goal.visibleTo === 'me') return;
    await queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: goalSetKind, occurrence: number }],
      now,
    });
  });
}

/** Marks an action as done, or as open after all. A click that comes twice says the same twice. */
export async function markAction(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  { to, ...which }: { readonly goalId: string; readonly position: number; readonly to: 'done' | 'open' },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const pairId = await findPairOfGoal(tx, which.goalId);
    if (pairId === undefined) throw new GoalError('not-yours');
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'tick-action');
    const goal = (await findActiveGoals(tx, pairId)).find(({ id }) => id === which.goalId);
    const action = goal?.actions.find(({ position }) => position === which.position);
    if (!goal || !action || !mayMove(goal, personId)) throw new GoalError('not-yours');
    await tickAction(tx, { ...which, doneAt: to === 'done' ? now : null });
  });
}

export async function goalsSeenBy(
  tx: WorkspaceTransaction,
  pairId: string,
  personId: string,
): Promise<readonly Goal[]> {
  return (await findActiveGoals(tx, pairId)).filter((goal) => maySee(goal, personId));
}

export async function goalsMeant(
  { db, clock }: Deps,
  { workspaceId, personId, channelId }: Actor & { readonly channelId?: string | undefined },
): Promise<{ readonly pair: Pair; readonly goals: readonly Goal[] }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await pairMeant(tx, { personId, channelId, now: clock.now() }, 'read-goals');
    return { pair, goals: await goalsSeenBy(tx, pair.id, personId) };
  });
}

export async function readGoalSet(
  tx: WorkspaceTransaction,
  pairId: string,
  number: number,
): Promise<Goal | undefined> {
  return (await findActiveGoals(tx, pairId)).find((goal) => goal.number === number);
}

/** Before the modal is shown. */
export async function requireToSetGoal(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, (tx) =>
    requirePairOf(tx, { pairId, personId, now: clock.now() }, 'set-goal'),
  );
}
