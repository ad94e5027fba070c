import { GoalError, type Goal, type GoalState, type GoalOutcome } from './goal.ts';

/**
 * A goal's life. A personal one is its owner's: `active → closed`. A shared one begins and closes with everyone's yes:
 * `proposed → active ⇄ closing → closed`, or `declined`. What is closed or declined stays as it is, and its owner carries on with
 * a new one.
 */
export type Life = {
  readonly state: GoalState;
  readonly outcome: GoalOutcome | undefined;
  /** Who says yes to what is asked just now. */
  readonly consents: readonly string[];
};

/** `accept` and `decline` answer the proposal; `agree` and `keep-open` answer that it should close, as it was asked then. */
export type GoalAct =
  | { readonly kind: 'accept' | 'decline' }
  | { readonly kind: 'agree' | 'keep-open'; readonly closingNumber?: number | undefined }
  | { readonly kind: 'finish'; readonly outcome: GoalOutcome };

type By = { readonly personId: string; readonly members: readonly string[] };

export const lifeBegun = (ownership: Goal['ownership'], personId: string): Life =>
  ownership === 'shared'
    ? { state: 'proposed', outcome: undefined, consents: [personId] }
    : { state: 'active', outcome: undefined, consents: [] };

const active: Life = { state: 'active', outcome: undefined, consents: [] };

/** @throws GoalError that says what holds instead */
export function lifeAfter(goal: Goal, act: GoalAct, by: By): Life {
  switch (goal.state) {
    case 'proposed':
      return proposedAfter(goal, act, by);
    case 'active':
      return activeAfter(goal, act, by);
    case 'closing':
      return closingAfter(goal, act, by);
    case 'closed':
    case 'declined':
      throw new GoalError(goal.state, [goal]);
  }
}

function proposedAfter(goal: Goal, act: GoalAct, by: By): Life {
  if (act.kind === 'decline') return { state: 'declined', outcome: undefined, consents: [] };
  if (act.kind !== 'accept') throw new GoalError('not-accepted', [goal]);
  const consents = withYesOf(goal, by);
  return areAll(consents, by) ? active : { state: 'proposed', outcome: undefined, consents };
}

function activeAfter(goal: Goal, act: GoalAct, { personId }: By): Life {
  switch (act.kind) {
    case 'accept':
    case 'decline':
      throw new GoalError('accepted-already', [goal]);
    case 'agree':
    case 'keep-open':
      throw new GoalError('not-closing', [goal]);
    case 'finish':
      return goal.ownership === 'shared'
        ? { state: 'closing', outcome: act.outcome, consents: [personId] }
        : { state: 'closed', outcome: act.outcome, consents: [] };
  }
}

function closingAfter(goal: Goal, act: GoalAct, by: By): Life {
  if (act.kind === 'accept' || act.kind === 'decline') throw new GoalError('accepted-already', [goal]);
  if ((act.kind === 'agree' || act.kind === 'keep-open') && act.closingNumber !== goal.closingNumber)
    throw new GoalError('asked-anew', [goal]);
  if (act.kind === 'keep-open') return active;
  // Who asks for the very same at the same moment says yes to it.
  if (act.kind === 'finish' && act.outcome !== goal.outcome) throw new GoalError('closing', [goal]);
  const consents = withYesOf(goal, by);
  const { outcome } = goal;
  return areAll(consents, by)
    ? { state: 'closed', outcome, consents: [] }
    : { state: 'closing', outcome, consents };
}

function withYesOf(goal: Goal, { personId }: By): readonly string[] {
  if (goal.consents.includes(personId)) throw new GoalError('said-already', [goal]);
  return [...goal.consents, personId];
}

const areAll = (consents: readonly string[], { members }: By): boolean =>
  members.every((id) => consents.includes(id));

/** Its actions are done while it goes on. @throws GoalError that says what holds instead */
export function requireUnderWay(goal: Goal): void {
  if (goal.state === 'proposed') throw new GoalError('not-accepted', [goal]);
  if (!['active', 'closing'].includes(goal.state))
    throw new GoalError(goal.state === 'closed' ? 'closed' : 'declined', [goal]);
}

/**
 * What it says may change while nothing is asked of it: a yes to its closing is to what was read then.
 * @throws GoalError that says what holds instead
 */
export function requireSettled(goal: Goal): void {
  requireUnderWay(goal);
  if (goal.state === 'closing') throw new GoalError('closing', [goal]);
}
