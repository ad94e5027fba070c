import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { archivedRunBy, requireAdmin } from '../admins/service.ts';
import { recordAct } from '../log/service.ts';
import type { Program } from '../program/model.ts';
import { lockToRestart, lockProgram, runningProgram } from '../program/service.ts';
import { ArchivingError, isOver, type Archiving, type BroughtBack, type WindingDown } from './model.ts';
import { countOpenPairs, countPairsGoingOn, setArchived, setRunning } from './queries.ts';

type ArchivingDeps = Pick<Deps, 'db' | 'clock' | 'announce'>;

export async function archivingMeans(
  { db }: Pick<ArchivingDeps, 'db'>,
  { workspaceId, ...whose }: ProgramActor,
): Promise<Archiving> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, whose);
    const { id: programId, name } = await runningProgram(tx, whose.programId);
    return { programId, program: name, pairs: await countOpenPairs(tx, programId) };
  });
}

type Until = { readonly lastDay: Temporal.PlainDate; readonly timeZone: string };

/** Takes in nobody new from now on, and lets each pair close until the last day is over. */
export async function archive(
  { db, clock, announce }: ArchivingDeps,
  { workspaceId, ...whose }: ProgramActor,
  until: Until,
): Promise<Program> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { programId, personId } = whose;
    await lockProgram(tx, programId);
    await requireAdmin(tx, whose);
    const program = await runningProgram(tx, programId);
    await setArchived(tx, programId, { lastDay: until.lastDay, now });
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'archived' } });
    await announce(tx, 'programArchived', { ...whose, ...until, now });
    return program;
  });
}

/** Undoes it, as long as the last day is not over. */
export async function restore(
  { db, clock, announce }: ArchivingDeps,
  { workspaceId, ...whose }: ProgramActor,
): Promise<BroughtBack> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { programId, personId } = whose;
    await requireAdmin(tx, whose);
    const program = await lockToRestart(tx, programId, now);
    requireWindingDown(program, now);
    await setRunning(tx, programId);
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'brought-back' } });
    await announce(tx, 'programRestored', { programId, now });
    return { program: program.name, pairs: await countPairsGoingOn(tx, programId) };
  });
}

/** @throws ArchivingError where it runs, or where its last day is over everywhere */
function requireWindingDown({ isArchived, lastDay }: Program, now: Temporal.Instant): void {
  if (!isArchived || !lastDay) throw new ArchivingError('not-archived');
  if (isOver(lastDay, now)) throw new ArchivingError('over');
}

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
