import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { movePair } from '../../pairs/pair/service/moves.ts';
import { pairMeant, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { steeringOf } from '../agreement/service/versions.ts';
import { isOnRecord, menteeToday, nextNumber, SessionError, sessionHeldKind, type Rota } from './model.ts';
import { findSessions, insertSession } from './queries.ts';

type Held = { readonly pairId: string; readonly number: number };

/** Puts one session on record and passes the mentee's seat on. Both may press the button: the session counts once. */
export async function recordSession(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, number }: Held,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'record-session');
    const held = await findSessions(tx, pairId);
    if (nextNumber(held) !== number || isOnRecord(held, now)) throw new SessionError('already-on-record');
    await insertSession(tx, {
      pairId,
      number,
      menteeId: menteeToday(pair, held).id,
      reportedBy: personId,
      heldAt: now,
    });
    await movePair(tx, pair, { kind: 'begun', now });
    await queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: sessionHeldKind, occurrence: number }],
      now,
    });
  });
}

export async function rotaOf(tx: WorkspaceTransaction, pair: Pair): Promise<Rota> {
  const [held, { rotaForm: form }] = await Promise.all([findSessions(tx, pair.id), steeringOf(tx, pair.id)]);
  return {
    pair,
    menteeToday: menteeToday(pair, held),
    sessionsHeld: held.length,
    lastHeldAt: held.at(-1)?.heldAt,
    form,
  };
}

export async function rotaMeant(
  { db, clock }: Deps,
  { workspaceId, personId, channelId }: Actor & { readonly channelId?: string | undefined },
): Promise<Rota> {
  const where = { personId, channelId, now: clock.now() };
  return db.inWorkspace(workspaceId, async (tx) => rotaOf(tx, await pairMeant(tx, where, 'see-sessions')));
}
