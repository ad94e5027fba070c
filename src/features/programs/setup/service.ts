import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import { lockWorkspace } from '../../../db/locks.ts';
import { findPerson } from '../../../slack/directory.ts';
import { changedFields, mostRunning, ProgramError, type Setup } from '../program/model.ts';
import type { Act } from '../log/model.ts';
import { makeFirstAdmin, notAnAdmin, programsRunBy, requireAdmin } from '../admins/service.ts';
import { addProgram, changeSetup, lockProgram, runningProgram, runningPrograms } from '../program/service.ts';
import { recordAct } from '../log/service.ts';

type Changing = ActDeps & Pick<Deps, 'announce'>;

const dayFrom = (day: string | null): Temporal.PlainDate | undefined =>
  day === null ? undefined : Temporal.PlainDate.from(day);

const dayOf = ({ settings }: Pick<Setup, 'settings'>): Temporal.PlainDate | undefined =>
  dayFrom(settings.nextRoundOn);

type Changed = { readonly programId: string; readonly revision: number; readonly setup: Setup };

/** @throws ProgramError where somebody else changed the setup after this one was opened, or the name is taken */
export async function setUp(
  { db, clock, announce }: Changing,
  { workspaceId, personId }: Actor,
  { programId, revision, setup }: Changed,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await lockWorkspace(tx);
    await lockProgram(tx, programId);
    await requireAdmin(tx, { programId, personId });
    const program = await runningProgram(tx, programId);
    if (program.revision !== revision) throw new ProgramError('setup-outdated');
    await changeSetup(tx, { programId, setup, now });
    if (setup.settings.nextRoundOn !== program.settings.nextRoundOn)
      await announce(tx, 'nextRoundSet', { programId, personId, before: dayOf(program), on: dayOf(setup) });
    if (setup.settings.endsOn !== program.settings.endsOn)
      await announce(tx, 'programEndSet', {
        programId,
        before: dayFrom(program.settings.endsOn),
        after: dayFrom(setup.settings.endsOn),
        now,
      });
    const act: Act = { kind: 'set-up', changed: changedFields(program, setup) };
    await recordAct(tx, { programId, by: personId, at: now, act });
  });
}

/** Whoever runs a program may start another one; where none is running, those may who look after Slack itself. */
export async function assertMayStart(
  { db, clock }: ActDeps,
  { workspaceId, personId }: Actor,
): Promise<void> {
  await db.inWorkspace(workspaceId, (tx) => requireMayStart(tx, personId, clock.now()));
}

/** Whoever starts one is its admin from then on. @throws ProgramError where the name is taken */
export async function startProgram(
  { db, clock, announce }: Changing,
  { workspaceId, personId }: Actor,
  setup: Setup,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await lockWorkspace(tx);
    await requireMayStart(tx, personId, now);
    const programId = crypto.randomUUID();
    await addProgram(tx, { id: programId, setup, startedBy: personId, now });
    await makeFirstAdmin(tx, { programId, personId }, now);
    await announce(tx, 'nextRoundSet', { programId, personId, before: undefined, on: dayOf(setup) });
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'started' } });
  });
}

async function requireMayStart(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  const running = await runningPrograms(tx, now);
  const may =
    running.length > 0
      ? (await programsRunBy(tx, personId, now)).length > 0
      : (await findPerson(tx, personId))?.isSlackAdmin === true;
  if (!may) throw await notAnAdmin(tx, now);
  if (running.length >= mostRunning) throw new ProgramError('too-many-programs');
}
