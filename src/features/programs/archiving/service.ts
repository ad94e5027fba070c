import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries, type NewDelivery } from '../../../scheduling/deliveries.ts';
import { scheduleNew, unscheduleAll } from '../../../scheduling/due-times.ts';
import { closePairs, countOpen, reopenPairs } from '../../pairs/pair/service/of-program.ts';
import { discardDraftOf } from '../../rounds/drafts/service/decisions.ts';
import { withdrawProposals } from '../../rounds/asked-first/service/open-questions.ts';
import type { Program } from '../program/model.ts';
import { archivedRunBy, requireAdmin } from '../admins/service.ts';
import { recordAct } from '../log/service.ts';
import { holdToRestart, oneRoundAtATime, runningProgram } from '../program/service.ts';
import {
  ArchivingError,
  closingKind,
  endOf,
  goesOnKind,
  isOver,
  noMoreRoundsKind,
  windDownKind,
  type Archiving,
  type WindingDown,
} from './model.ts';
import { findWaiting, setArchived, setRunning } from './queries.ts';

type Actor = { readonly workspaceId: string; readonly personId: string; readonly programId: string };
type Parts = Pick<Deps, 'db' | 'clock' | 'queue'>;

export async function archivingMeans(
  { db }: Pick<Parts, 'db'>,
  { workspaceId, ...whose }: Actor,
): Promise<Archiving> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, whose);
    const { id: programId, name } = await runningProgram(tx, whose.programId);
    return { programId, program: name, pairs: await countOpen(tx, programId) };
  });
}

type Until = { readonly lastDay: Temporal.PlainDate; readonly timeZone: string };

/** Takes in nobody new from now on, and lets each pair close until the last day is over. */
export async function archive(
  { db, clock, queue }: Parts,
  { workspaceId, ...whose }: Actor,
  { lastDay, timeZone }: Until,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { programId, personId } = whose;
    await oneRoundAtATime(tx, programId);
    await requireAdmin(tx, whose);
    const program = await runningProgram(tx, programId);
    await setArchived(tx, programId, { lastDay, now });
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'archived' } });
    await discardDraftOf(tx, programId, { by: personId, now });
    await withdrawProposals(tx, programId, now);
    const pairIds = await closePairs(tx, programId);
    const dueAt = endOf(lastDay, timeZone);
    await scheduleNew(
      tx,
      pairIds.map((pairId) => ({ pairId, kind: windDownKind, dueAt })),
    );
    const deliveries = [
      ...toPairs(pairIds, closingKind, program),
      ...(await findWaiting(tx, programId)).map((waiting) => ({
        programId,
        personId: waiting,
        kind: noMoreRoundsKind,
        occurrence: occurrenceOf(program),
      })),
    ];
    await queueDeliveries(tx, queue, { deliveries, now });
    return program;
  });
}

/** Undoes it, as long as the last day is not over: pairs go on where they were. */
export async function bringBack(
  { db, clock, queue }: Parts,
  { workspaceId, ...whose }: Actor,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { programId, personId } = whose;
    await requireAdmin(tx, whose);
    const program = await holdToRestart(tx, programId, now);
    requireWindingDown(program, now);
    await setRunning(tx, programId);
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'brought-back' } });
    const pairIds = await reopenPairs(tx, programId);
    await unscheduleAll(tx, pairIds, windDownKind);
    await queueDeliveries(tx, queue, { deliveries: toPairs(pairIds, goesOnKind, program), now });
    return program;
  });
}

/** @throws ArchivingError where it runs, or where its last day is over everywhere */
function requireWindingDown({ isArchived, lastDay }: Program, now: Temporal.Instant): void {
  if (!isArchived || !lastDay) throw new ArchivingError('not-archived');
  if (isOver(lastDay, now)) throw new ArchivingError('over');
}

/** A pair hears of each time anew: no two changes of a program have the same revision. */
const occurrenceOf = ({ revision }: Program): number => revision + 1;

const toPairs = (pairIds: readonly string[], kind: string, program: Program): readonly NewDelivery[] =>
  pairIds.map((pairId) => ({ pairId, kind, occurrence: occurrenceOf(program) }));

/** The programs that wind down and that this person could bring back, the one that ends first before the others. */
export async function windingDownFor(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly WindingDown[]> {
  const archived = await archivedRunBy(tx, personId);
  return archived
    .flatMap(({ id, name, lastDay }) => (lastDay && !isOver(lastDay, now) ? [{ id, name, lastDay }] : []))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.lastDay, other.lastDay));
}
