import type { ProgramActor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps } from '../../../../deps.ts';
import { membershipOf } from '../../../people/enrolment/service/membership.ts';
import { comeBack, sitOut } from '../../../people/sitting-out/service.ts';
import { lockProgram, programOf, runningProgram } from '../../../programs/program/service.ts';
import type { PersonOfProgram } from '../../../programs/program/model.ts';
import { BeforehandError } from '../model.ts';
import { deleteAnswer, saveAnswer, saveHeard } from '../queries/answers.ts';
import { isTaken } from './standing.ts';

type Skipping = ProgramActor & { readonly on: string };

/** Out of that one round, and no other. It can be taken back until the round is run. */
export async function skipRound(
  { db, clock }: ActDeps,
  { workspaceId, programId, personId, on }: Skipping,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const whose = { programId, personId };
    await lockWaiting(tx, whose, clock.now());
    if ((await programOf(tx, programId)).settings.nextRoundOn !== on) throw new BeforehandError('round-over');
    await saveAnswer(tx, whose, { skips: true, answeredAt: clock.now() });
  });
}

/** In the next round after all, or still. */
export async function beInRound(
  { db, clock }: ActDeps,
  { workspaceId, programId, personId }: ProgramActor,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const [whose, now] = [{ programId, personId }, clock.now()];
    await lockWaiting(tx, whose, now);
    await saveAnswer(tx, whose, { skips: false, answeredAt: now });
    await comeBack(tx, { ...whose, now });
  });
}

/** In no round from now on, until they say otherwise. */
export async function declineRounds(
  { db, clock }: ActDeps,
  { workspaceId, programId, personId }: ProgramActor,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const [whose, now] = [{ programId, personId }, clock.now()];
    await lockWaiting(tx, whose, now);
    await saveAnswer(tx, whose, { skips: false, answeredAt: now });
    await sitOut(tx, { ...whose, now });
  });
}

/** A round that is confirmed at the same moment counts what was said before it, or comes before that. */
async function lockWaiting(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<void> {
  await runningProgram(tx, whose.programId);
  await lockProgram(tx, whose.programId);
  if ((await membershipOf(tx, whose, now)).kind === 'out') throw new BeforehandError('not-in');
  if (await isTaken(tx, whose)) throw new BeforehandError('has-peer');
}

/** Whoever tells of themselves is there. */
export const keepHeard = saveHeard;

export const forgetAnswer = (
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<void> => deleteAnswer(tx, { programId, personId });
