import type { Actor } from '../../../../actor.ts';
import type { Theme } from '../../../../content/pack/tags.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import {
  pairMeant,
  pairsOf,
  readPair,
  requirePairOf,
  requirePairToOpen,
} from '../../../pairs/pair/service/pairs.ts';
import {
  goalSeenBy,
  GoalError,
  isKnownToPair,
  kindsFree,
  maySee,
  roomFor,
  type Goal,
  type GoingOn,
} from '../model/goal.ts';
import { findGoals, findGoalsLeft, findOpenGoals, findPairOfGoal } from '../queries/goals.ts';

/** A goal as one person may see it, among those that they may see. */
export type GoalSeen = GoingOn & {
  readonly pair: Pair;
  readonly goal: Goal;
  /** The other goals of the same pair that this person may see. */
  readonly others: readonly Goal[];
};

const seenBy = (goals: readonly Goal[], personId: string): readonly Goal[] =>
  goals.filter((goal) => maySee(goal, personId)).map((goal) => goalSeenBy(goal, personId));

/** The open ones of a pair that the person may see. */
export const goalsSeenBy = async (
  tx: WorkspaceTransaction,
  pairId: string,
  personId: string,
): Promise<readonly Goal[]> => seenBy(await findOpenGoals(tx, pairId), personId);

/** As `goalsSeenBy`, those that are over too. */
export const allGoalsSeenBy = async (
  tx: WorkspaceTransaction,
  pairId: string,
  personId: string,
): Promise<readonly Goal[]> => seenBy(await findGoals(tx, pairId), personId);

/** Their own that are still open although the pair has ended. */
export const goalsLeft = async (tx: WorkspaceTransaction, personId: string): Promise<readonly Goal[]> =>
  (await findGoalsLeft(tx, personId)).map((goal) => goalSeenBy(goal, personId));

type Meant = { readonly pair: Pair; readonly goals: readonly Goal[] };

export async function goalsMeant(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId, channelId }: Actor & { readonly channelId?: string | undefined },
): Promise<Meant> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await pairMeant(tx, { personId, channelId, now: clock.now() }, 'read-goals');
    return { pair, goals: await goalsSeenBy(tx, pair.id, personId) };
  });
}

type OfPair = { readonly pairId: string; readonly read: typeof goalsSeenBy };

const meantIn = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  { pairId, read }: OfPair,
): Promise<Meant> =>
  db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'read-goals');
    return { pair, goals: await read(tx, pairId, personId) };
  });

/** The open ones of one pair, also of one that has ended. */
export const goalsOpen = (deps: Pick<Deps, 'db' | 'clock'>, who: Actor, pairId: string): Promise<Meant> =>
  meantIn(deps, who, { pairId, read: goalsSeenBy });

/** All that the person may see of a pair, those that are over too. */
export const goalsEver = (deps: Pick<Deps, 'db' | 'clock'>, who: Actor, pairId: string): Promise<Meant> =>
  meantIn(deps, who, { pairId, read: allGoalsSeenBy });

/** @throws GoalError where there is none that this person may see */
export async function goalMeant(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  goalId: string,
): Promise<GoalSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pairId = await findPairOfGoal(tx, goalId);
    if (pairId === undefined) throw new GoalError('not-yours');
    const pair = await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'read-goals');
    return seenAfter(tx, { pair, goalId, personId });
  });
}

type ToDo = {
  readonly goalId: string;
  readonly act: 'edit-goal' | 'finish-goal';
};

/** As `goalMeant`, before a form about it is shown, or read: nobody types what is refused then. */
export async function goalToChange(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  { goalId, act }: ToDo,
): Promise<GoalSeen> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pairId = await findPairOfGoal(tx, goalId);
    if (pairId === undefined) throw new GoalError('not-yours');
    const pair = await requirePairToOpen(tx, { pairId, personId, now: clock.now() }, act);
    return seenAfter(tx, { pair, goalId, personId });
  });
}

type GoalOfMember = { readonly pair: Pair; readonly goalId: string; readonly personId: string };

/** How it stands at the end of a transaction. */
export async function seenAfter(
  tx: WorkspaceTransaction,
  { pair, goalId, personId }: GoalOfMember,
): Promise<GoalSeen> {
  const goals = seenBy(await findGoals(tx, pair.id), personId);
  const goal = goals.find(({ id }) => id === goalId);
  if (!goal) throw new GoalError('not-yours');
  const now = await readPair(tx, pair.id);
  const canGoOn = (await pairToGoOnIn(tx, now, personId)) !== undefined;
  return { pair: now, goal, others: goals.filter(({ id }) => id !== goalId), canGoOn };
}

/** Where a goal of this pair would be carried on: in it while it lives, else in the person's newest one; undefined where nothing begins. */
export async function pairToGoOnIn(
  tx: WorkspaceTransaction,
  pair: Pair,
  personId: string,
): Promise<Pair | undefined> {
  if (pair.state !== 'ended') return isOffered(pair, 'set-goal') ? pair : undefined;
  return (await pairsOf(tx, personId)).find((each) => isOffered(each, 'set-goal'));
}

/** For what leads on from a refusal: which kinds of goal this person can set in the pair now. */
export async function kindsToSet(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  who: Actor,
  pairId: string,
): Promise<readonly Goal['ownership'][]> {
  const { pair, goals } = await goalsOpen({ db, clock }, who, pairId);
  return isOffered(pair, 'set-goal') ? kindsFree(goals, who.personId) : [];
}

/** Before the form is shown: what there is room for. */
export async function roomToSet(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<ReturnType<typeof roomFor>> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requirePairToOpen(tx, { pairId, personId, now: clock.now() }, 'set-goal');
    return roomFor(await goalsSeenBy(tx, pairId, personId), personId);
  });
}

/** Themes of what the whole pair works on, as all of it knows: what somebody keeps to themselves leaves no trace in a topic. */
export async function goalThemesOf(tx: WorkspaceTransaction, pairId: string): Promise<readonly Theme[]> {
  const known = (await findOpenGoals(tx, pairId)).filter(
    (goal) => isKnownToPair(goal) && goal.state !== 'proposed',
  );
  return known.flatMap(({ theme }) => theme ?? []);
}

/** For what stands in the pair's DM. */
export const goalsOfPair = findGoals;
