import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { latestQueuedAt } from '../../../../scheduling/sent.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { steeringOf } from '../../agreement/service/versions.ts';
import { agendaKind, rotaFrom, sessionHeldKind, type Rota } from '../model.ts';
import { findChoice, findPlan, findSessions } from '../queries.ts';

/** As it was for a session that is on record; for any other, as it is for the next one. */
export async function rotaOfSession(tx: WorkspaceTransaction, pair: Pair, number: number): Promise<Rota> {
  const held = await findSessions(tx, pair.id);
  const session = held.find((each) => each.number === number);
  if (!session) return rotaOf(tx, pair);
  const before = held.filter((each) => each.number < number);
  return rotaFrom(pair, { held: before, choice: session, agreed: session.form });
}

/** As it has become of the session that was next at that moment: whose name stood there then stands there still. */
export async function rotaAt(tx: WorkspaceTransaction, pair: Pair, at: Temporal.Instant): Promise<Rota> {
  const since = (await findSessions(tx, pair.id)).find(
    ({ recordedAt }) => Temporal.Instant.compare(recordedAt, at) > 0,
  );
  return since ? rotaOfSession(tx, pair, since.number) : rotaOf(tx, pair);
}

/** By which plan the session of that number goes, where one is kept. */
export const planOf = findPlan;

/** When the latest agenda was asked for, unless that session was told of since, by mistake perhaps. */
export async function startedAtOf(
  tx: WorkspaceTransaction,
  pairId: string,
): Promise<Temporal.Instant | undefined> {
  const [startedAt, toldAt] = await Promise.all([
    latestQueuedAt(tx, { pairId, kinds: [agendaKind] }),
    latestQueuedAt(tx, { pairId, kinds: [sessionHeldKind] }),
  ]);
  const isTold = startedAt && toldAt && Temporal.Instant.compare(toldAt, startedAt) >= 0;
  return isTold ? undefined : startedAt;
}

export async function rotaOf(tx: WorkspaceTransaction, pair: Pair): Promise<Rota> {
  const [held, choice, { rotaForm: agreed }] = await Promise.all([
    findSessions(tx, pair.id),
    findChoice(tx, pair.id),
    steeringOf(tx, pair.id),
  ]);
  return rotaFrom(pair, { held, choice, agreed });
}
