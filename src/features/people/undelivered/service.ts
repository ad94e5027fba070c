import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { lockRows } from '../../../db/locks.ts';
import type { ActDeps } from '../../../deps.ts';
import type { Who } from '../../../feature.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueAgain } from '../../../scheduling/deliveries.ts';
import { scheduleFirst } from '../../../scheduling/due-times.ts';
import { adminsOf, programsRunBy, requireAdmin } from '../../programs/admins/service.ts';
import { recordAct } from '../../programs/log/service.ts';
import { lockPrograms, programOf } from '../../programs/program/service.ts';
import { gathered, listed, nextDay, undeliveredKind, UndeliveredError, type Undeliveries } from './model.ts';
import { findHeld, findProgramsOfDelivery, findUndelivered } from './queries.ts';

/** What of the program did not arrive, and what waits for Slack. */
export async function undeliveriesOf(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<Undeliveries> {
  const [{ name: program }, undelivered, held] = await Promise.all([
    programOf(tx, programId),
    findUndelivered(tx, { programId, since: now.subtract(listed) }),
    findHeld(tx, programId),
  ]);
  return { programId, program, undelivered, held };
}

/** Of all programs that somebody runs, those of which something did not arrive, or waits. */
export async function undeliveriesRunBy(
  tx: WorkspaceTransaction,
  { personId, now }: Who,
): Promise<readonly Undeliveries[]> {
  const programs = await programsRunBy(tx, personId, now);
  const all = await Promise.all(programs.map(({ id }) => undeliveriesOf(tx, id, now)));
  return all.filter(({ undelivered, held }) => undelivered.length > 0 || held !== undefined);
}

export async function seeUndeliveries(
  { db, clock }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
): Promise<Undeliveries> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    return undeliveriesOf(tx, programId, clock.now());
  });
}

/** Pressed twice, or by two at once, it goes out once. @throws UndeliveredError where it is not for anybody, or not missing */
export async function sendAgain(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  deliveryId: string,
): Promise<Undeliveries> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    const now = clock.now();
    const { undelivered } = await undeliveriesOf(tx, programId, now);
    const found = undelivered.find(({ id }) => id === deliveryId);
    if (!found) throw new UndeliveredError('not-among');
    if (found.isOver) throw new UndeliveredError('is-over');
    tx.concern({ programIds: [programId] });
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'sent-again' } });
    if (!(await queueAgain(tx, queue, { deliveryId, now }))) throw new UndeliveredError('not-among');
    return undeliveriesOf(tx, programId, now);
  });
}

/**
 * Its admins are told in some minutes, of all that fails until then together. Where nobody knows whether they were told, they are
 * told once more the next day; what Slack refuses to tell them stands in their Home.
 */
export async function tellAdmins(
  tx: WorkspaceTransaction,
  { kind, how, now, ...whose }: Happenings['deliveryFailed'],
): Promise<void> {
  if (kind === undeliveredKind && how !== 'unsure') return;
  const programIds = await findProgramsOfDelivery(tx, whose);
  // Whatever else follows from it may lock these, and comes after what is due is changed here.
  await lockPrograms(tx, programIds);
  await lockRows(tx, 'pairs', whose.pairId === null ? [] : [whose.pairId]);
  for (const programId of programIds)
    await scheduleFirst(tx, {
      programId,
      kind: undeliveredKind,
      dueAt: now.add(kind === undeliveredKind ? nextDay : gathered),
    });
  tx.concern({ programIds });
}

/** Whom to tell: nobody where everything has arrived by then. */
export async function toldNow(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { undelivered } = await undeliveriesOf(tx, programId, now);
  return undelivered.length === 0 ? [] : (await adminsOf(tx, programId)).people.map(({ id }) => id);
}
