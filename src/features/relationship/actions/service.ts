import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { StoreDeps } from '../../../deps.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { rotaOf } from '../rota/service/reading.ts';
import { ActionError, type LastActions, type ActionOutcome, type SessionAction } from './model.ts';
import { findActionsOfLast, findSessionActions, keepAction, setOutcome } from './queries.ts';

type OfSession = { readonly pairId: string; readonly number: number };

/** What each has set after the session held last. */
export async function lastActionsOf(tx: WorkspaceTransaction, pair: Pair): Promise<LastActions> {
  const [{ sessionsHeld: number }, actions] = await Promise.all([
    rotaOf(tx, pair),
    findActionsOfLast(tx, pair.id),
  ]);
  return { pairId: pair.id, number, actions };
}

/** What each has set after that session. */
export const actionsOf = findSessionActions;

/** Before the modal is shown. */
export async function toSet(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  session: OfSession,
): Promise<{ readonly pair: Pair; readonly own: SessionAction | undefined }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requireLast(tx, session, { personId, now: clock.now() });
    const all = await findSessionActions(tx, session);
    return { pair, own: all.find((each) => each.personId === personId) };
  });
}

/** Of the session held last; what the person set before is replaced. */
export async function setAction(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  { wording, dueOn, ...session }: OfSession & Pick<SessionAction, 'wording' | 'dueOn'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireLast(tx, session, { personId, now: clock.now() });
    await keepAction(tx, { ...session, personId }, { wording, dueOn });
  });
}

/** One's own alone. A click that comes twice says the same twice. */
export async function markAction(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  { outcome, ...session }: OfSession & { readonly outcome: ActionOutcome },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireLast(tx, session, { personId, now: clock.now() });
    if (!(await setOutcome(tx, { ...session, personId }, outcome))) throw new ActionError('no-action');
  });
}

type Acting = { readonly personId: string; readonly now: Temporal.Instant };

async function requireLast(
  tx: WorkspaceTransaction,
  { pairId, number }: OfSession,
  { personId, now }: Acting,
): Promise<Pair> {
  const pair = await requirePairOf(tx, { pairId, personId, now }, 'set-session-action');
  const { sessionsHeld } = await rotaOf(tx, pair);
  if (number !== sessionsHeld || number === 0) throw new ActionError('another-session');
  return pair;
}
