import type { ProgramActor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { todayOf } from '../../../language.ts';
import { scheduleAnew, unschedule } from '../../../scheduling/due-times.ts';
import { findPerson, readerOf } from '../../../slack/directory.ts';
import { pairsOf } from '../../pairs/pair/service/pairs.ts';
import { membershipOf } from '../../people/enrolment/service/membership.ts';
import { programsSatOut } from '../../people/sitting-out/service.ts';
import { leavesOut, nextRoundDay } from '../../programs/program/model.ts';
import { lockProgram, programOf, runningProgram } from '../../programs/program/service.ts';
import { programsAsking } from '../asked-first/service/open-questions.ts';
import { BeforehandError, daysAhead, roundAheadKind, type RoundAhead } from './model.ts';
import { deleteAnswer, endSkips, findSkipped, findWaiting, saveAnswer, type Whose } from './queries.ts';

/** Everybody of a program who has no pair in it, paused or not. */
export const waitingIn = findWaiting;

/** In which programs, by their ids, the person sits the next round out. */
export const programsSkipped = async (
  tx: WorkspaceTransaction,
  personId: string,
): Promise<ReadonlySet<string>> =>
  new Set((await findSkipped(tx, personId)).map(({ programId }) => programId));

const morning = { hour: 9 };

/** Some days ahead those who wait are told, by the clock of the admin who named the day; at once where it is nearer. */
export async function tellOn(
  tx: WorkspaceTransaction,
  { programId, personId, on }: Happenings['nextRoundSet'],
): Promise<void> {
  const touchpoint = { programId, kind: roundAheadKind };
  if (!on) return unschedule(tx, touchpoint);
  const { timeZone } = await readerOf(tx, personId);
  const dueAt = on
    .subtract({ days: daysAhead })
    .toZonedDateTime({ timeZone, plainTime: morning })
    .toInstant();
  await scheduleAnew(tx, { ...touchpoint, dueAt });
}

/** Whom to tell; who of them is in the round is asked of each as it is sent. */
export async function toldNow(tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> {
  const { settings, isArchived } = await programOf(tx, programId);
  return isArchived || settings.nextRoundOn === null ? [] : findWaiting(tx, programId);
}

/** Undefined where no round with a day is ahead, today's included, or it would not look for a peer for them. */
export async function roundAheadOf(
  tx: WorkspaceTransaction,
  whose: Whose,
  now: Temporal.Instant,
): Promise<RoundAhead | undefined> {
  const program = await programOf(tx, whose.programId);
  const day = nextRoundDay(program.settings, todayOf(await readerOf(tx, whose.personId), now));
  const person = await findPerson(tx, whose.personId);
  if (program.isArchived || !day || !person || leavesOut(program.settings, person)) return undefined;
  const { kind } = await membershipOf(tx, whose, now);
  const isResting = (await programsSatOut(tx, whose.personId)).has(whose.programId);
  if (kind !== 'in' || isResting || (await isTaken(tx, whose))) return undefined;
  const plan = (await programsSkipped(tx, whose.personId)).has(whose.programId) ? 'skips' : 'in';
  return { program, day, plan };
}

/** Who is asked about a peer just now is looked for as little as who has one. */
async function isTaken(tx: WorkspaceTransaction, { programId, personId }: Whose): Promise<boolean> {
  const pairs = await pairsOf(tx, personId);
  return (
    pairs.some((pair) => pair.programId === programId) || (await programsAsking(tx, personId)).has(programId)
  );
}

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

/** In the next round after all. */
export async function beInRound(
  { db, clock }: ActDeps,
  { workspaceId, programId, personId }: ProgramActor,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const whose = { programId, personId };
    await lockWaiting(tx, whose, clock.now());
    await saveAnswer(tx, whose, { skips: false, answeredAt: clock.now() });
  });
}

/** A round that is confirmed at the same moment counts what was said before it, or comes before that. */
async function lockWaiting(tx: WorkspaceTransaction, whose: Whose, now: Temporal.Instant): Promise<void> {
  await runningProgram(tx, whose.programId);
  await lockProgram(tx, whose.programId);
  if ((await membershipOf(tx, whose, now)).kind === 'out') throw new BeforehandError('not-in');
  if (await isTaken(tx, whose)) throw new BeforehandError('has-peer');
}

/** One that is confirmed before the day that was told is another round: who skips that day does so still. */
export async function roundIsOver(
  tx: WorkspaceTransaction,
  { programId, personId, now }: Happenings['roundConfirmed'],
): Promise<void> {
  const { settings } = await programOf(tx, programId);
  const tomorrow = todayOf(await readerOf(tx, personId), now).add({ days: 1 });
  if (nextRoundDay(settings, tomorrow)) return;
  await endSkips(tx, programId);
  await unschedule(tx, { programId, kind: roundAheadKind });
}

export const forgetAnswer = (tx: WorkspaceTransaction, { programId, personId }: Whose): Promise<void> =>
  deleteAnswer(tx, { programId, personId });
