import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps, Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import type { PairAct } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import {
  GoalError,
  goalSetKind,
  isKnownToPair,
  mayMove,
  momentNow,
  mostActions,
  requireRoom,
  type Action,
  type Details,
  type Goal,
  type NewAction,
  type NewGoal,
  type Writers,
} from '../model/goal.ts';
import {
  ActionOvertakenError,
  markOfAction,
  mergedWith,
  OvertakenError,
  type Opened,
} from '../model/merging.ts';
import { lifeBegun, requireSettled, requireUnderWay } from '../model/life.ts';
import {
  deleteAction,
  insertAction,
  insertGoal,
  newPlace,
  putConfidence,
  tickAction,
  updateAction,
  updateDetails,
} from '../queries/changes.ts';
import { findGoals, findPairOfGoal } from '../queries/goals.ts';
import { seenAfter, type GoalSeen } from './reading.ts';
import { remindAnew } from './reminding.ts';

/** Sets a goal. The pair hears of it where its owner shows it, and of nothing else; a shared one waits for everyone's yes. */
export async function setGoal(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId }: Actor,
  { pairId, goal }: { readonly pairId: string; readonly goal: NewGoal },
): Promise<GoalSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'set-goal');
    const goals = await findGoals(tx, pairId);
    requireRoom(goals, goal.ownership, personId);
    const { title, ownership, action, visibleTo } = goal;
    const number = goals.length + 1;
    const goalId = await insertGoal(tx, {
      pairId,
      number,
      ownerId: personId,
      ownership,
      visibleTo,
      now,
      horizon: 'short',
      targetDate: undefined,
      theme: undefined,
      percent: undefined,
      partOf: undefined,
      wording: { title, why: '', measure: '', support: [] },
      life: lifeBegun(ownership, personId),
      actions: [action],
    });
    if (isKnownToPair(goal)) await tellPair(tx, queue, { pairId, number, now });
    return seenAfter(tx, { pair, goalId, personId });
  });
}

type Told = { readonly pairId: string; readonly number: number; readonly now: Temporal.Instant };

export const tellPair = (
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, number, now }: Told,
): Promise<void> =>
  queueDeliveries(tx, queue, { deliveries: [{ pairId, kind: goalSetKind, occurrence: number }], now });

export type OnGoal = {
  readonly pair: Pair;
  readonly goal: Goal;
  /** All of the pair's, whoever may see them. */
  readonly goals: readonly Goal[];
  readonly now: Temporal.Instant;
};

type Which = { readonly goalId: string; readonly act: PairAct };

/** Every change of a goal goes this way: whoever acts is of its pair, and may move it. @returns it as it then is */
export async function onGoal(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId, goalId, act }: Actor & Which,
  change: (tx: WorkspaceTransaction, on: OnGoal) => Promise<void>,
): Promise<GoalSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pairId = await findPairOfGoal(tx, goalId);
    if (pairId === undefined) throw new GoalError('not-yours');
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, act);
    const goals = await findGoals(tx, pairId);
    const goal = goals.find(({ id }) => id === goalId);
    if (!goal || !mayMove(goal, personId)) throw new GoalError('not-yours');
    await change(tx, { pair, goal, goals, now });
    return seenAfter(tx, { pair, goalId, personId });
  });
}

/** `confidence` is of this moment, where it is said. */
export type Edit = {
  readonly goalId: string;
  readonly details: Details;
  /** With what its form was opened. */
  readonly opened?: Opened | undefined;
  readonly confidence: number | undefined;
};

export async function editGoal(
  deps: ActDeps,
  who: Actor,
  { goalId, opened, confidence, ...edit }: Edit,
): Promise<GoalSeen> {
  return onGoal(deps, { ...who, goalId, act: 'edit-goal' }, async (tx, { pair, goal, goals, now }) => {
    requireSettled(goal);
    const merged = mergedWith(goal, edit.details, opened);
    if (merged.contested.length > 0) throw new OvertakenError(goal, merged);
    const { details } = merged;
    const visibleTo = seenBy(details, { pair, goal });
    const partOf = goals.find((each) => each.id === details.partOf && mayHold(each, goal))?.id;
    const writers = writersAfter(goal, details, who.personId);
    await updateDetails(tx, { goalId, ...details, visibleTo, partOf, writers });
    if (confidence !== undefined)
      await putConfidence(tx, {
        goalId,
        personId: who.personId,
        moment: momentOf(goal, who.personId),
        level: confidence,
        saidAt: now,
      });
    if (isKnownToPair({ ...goal, visibleTo }) && !isKnownToPair(goal))
      await tellPair(tx, deps.queue, { pairId: pair.id, number: goal.number, now });
    await remindAnew(tx, { pair, before: goal, now });
  });
}

/** Whoever changes a part has written it from then on. */
function writersAfter(goal: Goal, { wording }: Details, personId: string): Writers {
  const writer = besideOwner(goal, personId);
  const by = (part: 'title' | 'why' | 'measure') =>
    wording[part] === goal.wording[part] ? goal.writers?.[part] : writer;
  return { title: by('title'), why: by('why'), measure: by('measure'), note: goal.writers?.note ?? [] };
}

const besideOwner = ({ ownerId }: Goal, personId: string): string | undefined =>
  personId === ownerId ? undefined : personId;

/** A shared goal is seen by all; one's own by its owner alone once the pair has ended, whatever a form says that is older. */
function seenBy({ visibleTo }: Details, { pair, goal }: Pick<OnGoal, 'pair' | 'goal'>): Goal['visibleTo'] {
  if (goal.ownership === 'shared') return 'us';
  return pair.state === 'ended' ? 'me' : visibleTo;
}

const momentOf = ({ confidence, ...goal }: Goal, personId: string) =>
  momentNow({ ...goal, confidence: confidence.filter((each) => each.personId === personId) });

/** A short goal belongs to a long one that is owned alike. */
export const mayHold = (long: Goal, short: Goal): boolean =>
  long.id !== short.id &&
  long.horizon === 'long' &&
  long.ownership === short.ownership &&
  (short.ownership === 'shared' || long.ownerId === short.ownerId) &&
  (long.state === 'active' || long.id === short.partOf);

type ActionPosition = { readonly goalId: string; readonly position: number };
type ActionChange = ActionPosition & { readonly action: NewAction; readonly opened?: string };

/** Marks an action as done, or as open after all. A click that comes twice says the same twice. */
export async function markGoalAction(
  deps: ActDeps,
  who: Actor,
  { to, goalId, position }: ActionPosition & { readonly to: 'done' | 'open' },
): Promise<GoalSeen> {
  return onGoal(deps, { ...who, goalId, act: 'tick-action' }, async (tx, { goal, now }) => {
    requireUnderWay(goal);
    requireAction(goal, position);
    await tickAction(tx, { goalId, position, doneAt: to === 'done' ? now : null });
  });
}

export async function addAction(
  deps: ActDeps,
  who: Actor,
  { goalId, action }: { readonly goalId: string; readonly action: NewAction },
): Promise<GoalSeen> {
  return onGoal(deps, { ...who, goalId, act: 'edit-goal' }, async (tx, { goal }) => {
    requireSettled(goal);
    if (goal.actions.length >= mostActions) throw new GoalError('too-many-actions', [goal]);
    const position = await newPlace(tx, goalId);
    await insertAction(tx, { goalId, position, ...action, writtenBy: besideOwner(goal, who.personId) });
  });
}

export async function changeAction(
  deps: ActDeps,
  who: Actor,
  { goalId, position, action, opened }: ActionChange,
): Promise<GoalSeen> {
  return onGoal(deps, { ...who, goalId, act: 'edit-goal' }, async (tx, { goal }) => {
    requireSettled(goal);
    const current = requireAction(goal, position);
    const [now, typed] = [markOfAction(current), markOfAction(action)];
    if (opened !== undefined && now !== opened && now !== typed)
      throw new ActionOvertakenError(goal, current);
    const writtenBy =
      action.wording === current.wording ? current.writtenBy : besideOwner(goal, who.personId);
    await updateAction(tx, { goalId, position, ...action, writtenBy });
  });
}

export async function dropAction(
  deps: ActDeps,
  who: Actor,
  { goalId, position }: ActionPosition,
): Promise<GoalSeen> {
  return onGoal(deps, { ...who, goalId, act: 'edit-goal' }, async (tx, { goal }) => {
    requireSettled(goal);
    requireAction(goal, position);
    if (goal.actions.length === 1) throw new GoalError('only-action', [goal]);
    await deleteAction(tx, { goalId, position });
  });
}

function requireAction(goal: Goal, position: number): Action {
  const action = goal.actions.find((each) => each.position === position);
  if (!action) throw new GoalError('action-gone', [goal]);
  return action;
}
