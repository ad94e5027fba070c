import type { Actor } from '../../../../actor.ts';
import { lockRows } from '../../../../db/locks.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps, Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../../scheduling/due-times.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { pairsOf, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { goalClosingKind, GoalError, requireRoom, type Goal, type GoalOutcome } from '../model/goal.ts';
import { lifeAfter, type GoalAct } from '../model/life.ts';
import {
  closeShared,
  hideOwn,
  insertGoal,
  moveOpenParts,
  putConfidence,
  setClosingNumber,
  setNote,
  updateLife,
  type NoteLine,
} from '../queries/changes.ts';
import { findGoals, findPairOfGoal } from '../queries/goals.ts';
import { onGoal, type OnGoal } from './changing.ts';
import { pairToGoOnIn, type GoalSeen } from './reading.ts';
import { remindAnew } from './reminding.ts';

/** Yes or no to a shared goal that was proposed, or that is asked to be closed. */
export async function answerGoal(
  deps: ActDeps,
  who: Actor,
  { goalId, act }: { readonly goalId: string; readonly act: Exclude<GoalAct, { readonly kind: 'finish' }> },
): Promise<GoalSeen> {
  return onGoal(deps, { ...who, goalId, act: 'answer-goal' }, (tx, on) =>
    move(tx, on, { act, personId: who.personId }),
  );
}

export type Finish = {
  readonly goalId: string;
  readonly outcome: GoalOutcome;
  readonly note: string;
  readonly confidence: number | undefined;
};

/** Closes a personal goal; asks everyone whether a shared one closes. What is carried on is set once more. */
export async function finishGoal(
  deps: ActDeps,
  who: Actor,
  { goalId, outcome, note, confidence }: Finish,
): Promise<GoalSeen> {
  const { personId } = who;
  return onGoal(withAllPairs(deps, who, goalId), { ...who, goalId, act: 'finish-goal' }, async (tx, on) => {
    const { goal, pair, now } = on;
    const asked = goal.state === 'active';
    if (outcome === 'carried-on') await whereToGoOn(tx, on, personId);
    await move(tx, on, { act: { kind: 'finish', outcome }, personId });
    if (confidence !== undefined)
      await putConfidence(tx, { goalId, personId, moment: 'end', level: confidence, saidAt: now });
    const said = { by: personId, line: oneLine(note) };
    const lines = [...(asked ? [] : linesOf(goal)), said];
    await setNote(tx, { goalId, lines: lines.filter(({ line }) => line !== '') });
    if (asked && goal.ownership === 'shared') await askPair(tx, deps.queue, { pair, goal, now });
  });
}

const oneLine = (note: string): string =>
  note
    .split('\n')
    .map((line) => line.trim())
    .join(' ');

const linesOf = ({ note, writers, ownerId }: Goal): readonly NoteLine[] =>
  note === '' ? [] : note.split('\n').map((line, index) => ({ line, by: writers?.note[index] ?? ownerId }));

/** @throws GoalError with what can be done instead */
export function requireTimeToGoOn({
  pair,
  goal,
  canGoOn,
}: Pick<GoalSeen, 'pair' | 'goal' | 'canGoOn'>): void {
  if (canGoOn) return;
  throw new GoalError(pair.state === 'closing' ? 'pair-closes' : 'no-pair-to-go-on', [goal]);
}

/** What is carried on may go into another pair: all of this person's are locked before any, in one order. */
function withAllPairs(deps: ActDeps, { personId }: Actor, goalId: string): ActDeps {
  return {
    ...deps,
    db: {
      ...deps.db,
      inWorkspace: (workspaceId, work) =>
        deps.db.inWorkspace(workspaceId, async (tx) => {
          const living = (await pairsOf(tx, personId)).map(({ id }) => id);
          const own = await findPairOfGoal(tx, goalId);
          await lockRows(
            tx,
            'pairs',
            [...new Set([...living, ...(own === undefined ? [] : [own])])].toSorted(),
          );
          return work(tx);
        }),
    },
  };
}

type Moving = { readonly act: GoalAct; readonly personId: string };

async function move(
  tx: WorkspaceTransaction,
  { goal, pair, now }: OnGoal,
  { act, personId }: Moving,
): Promise<void> {
  const members = pair.members.map(({ id }) => id);
  const life = lifeAfter(goal, act, { personId, members });
  await updateLife(tx, { goalId: goal.id, life, now });
  if (life.state === 'closed' && life.outcome === 'carried-on')
    await carryOn(tx, { goal, pair, now }, personId);
  await remindAnew(tx, { pair, before: goal, now });
}

type ClosingGoal = { readonly pair: Pair; readonly goal: Goal; readonly now: Temporal.Instant };

async function askPair(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, goal, now }: ClosingGoal,
): Promise<void> {
  const asking = { pairId: pair.id, kind: goalClosingKind };
  const occurrence = await nextOccurrence(tx, asking);
  await setClosingNumber(tx, goal.id, occurrence);
  await queueDeliveries(tx, queue, { deliveries: [{ ...asking, occurrence }], now });
}

/**
 * The same goal with what is left to do, and with its short goals that go on. It stays in its pair while that lives; else it goes into the person's newest one, where
 * nobody sees it until they show it.
 */
async function carryOn(
  tx: WorkspaceTransaction,
  { goal, pair, now }: ClosingGoal,
  personId: string,
): Promise<void> {
  const into = await whereToGoOn(tx, { goal, pair, now }, personId);
  const goals = await findGoals(tx, into.id);
  requireRoom(goals, goal.ownership, goal.ownerId);
  const open = goal.actions.filter(({ isDone }) => !isDone);
  const isSamePair = into.id === pair.id;
  const newId = await insertGoal(tx, {
    pairId: into.id,
    number: goals.length + 1,
    ownerId: goal.ownerId,
    ownership: goal.ownership,
    now,
    horizon: goal.horizon,
    theme: goal.theme,
    wording: goal.wording,
    percent: goal.percent,
    visibleTo: isSamePair ? goal.visibleTo : 'me',
    targetDate: undefined,
    partOf: isSamePair ? goal.partOf : undefined,
    life: { state: 'active', outcome: undefined, consents: [] },
    writers: goal.writers,
    actions: (open.length > 0 ? open : goal.actions).map(({ wording, writtenBy }) => ({
      wording,
      writtenBy,
      dueOn: undefined,
    })),
  });
  if (isSamePair) await moveOpenParts(tx, goal.id, newId);
}

/** @throws GoalError with what can be done instead */
async function whereToGoOn(
  tx: WorkspaceTransaction,
  { goal, pair, now }: ClosingGoal,
  personId: string,
): Promise<Pair> {
  const into = await pairToGoOnIn(tx, pair, personId);
  requireTimeToGoOn({ pair, goal, canGoOn: into !== undefined });
  if (!into || into.id === pair.id) return pair;
  return requirePairOf(tx, { pairId: into.id, personId, now }, 'set-goal');
}

/** What everyone had together ends with the pair; each one's own goals go on, and are theirs alone from then on. */
export async function endWithPair(
  tx: WorkspaceTransaction,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await closeShared(tx, pairId, now);
  await hideOwn(tx, pairId);
}
