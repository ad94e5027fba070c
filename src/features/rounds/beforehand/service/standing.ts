import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { todayOf } from '../../../../language.ts';
import { findPerson, readerOf } from '../../../../slack/directory.ts';
import { pairsOf } from '../../../pairs/pair/service/pairs.ts';
import { membershipOf } from '../../../people/enrolment/service/membership.ts';
import { programsSatOut, sittingOutSince } from '../../../people/sitting-out/service.ts';
import { leavesOut, nextRoundDay, type PersonOfProgram } from '../../../programs/program/model.ts';
import { programOf } from '../../../programs/program/service.ts';
import { programsAsking } from '../../asked-first/service/open-questions.ts';
import { heardSince, judgedNow, judgedOn, type Before, type NextRound, type RoundAhead } from '../model.ts';
import { findAnswer, findSkipped } from '../queries/answers.ts';
import { findQuiet, findWaiting } from '../queries/waiting.ts';

/** Everybody of a program who has no pair in it, paused or not. */
export const waitingIn = findWaiting;

/** In which programs, by their ids, the person sits the next round out. */
export const programsSkipped = async (
  tx: WorkspaceTransaction,
  personId: string,
): Promise<ReadonlySet<string>> =>
  new Set((await findSkipped(tx, personId)).map(({ programId }) => programId));

/** Undefined where they are in no round. Who has not been heard of for long is not: such a round asks them (`isUnheardOf`). */
export async function nextRoundFor(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<NextRound | undefined> {
  const program = await programOf(tx, whose.programId);
  const person = await findPerson(tx, whose.personId);
  if (program.isArchived || !person || leavesOut(program.settings, person)) return undefined;
  const { kind } = await membershipOf(tx, whose, now);
  const isResting = (await programsSatOut(tx, whose.personId)).has(whose.programId);
  if (kind !== 'in' || isResting || (await isTaken(tx, whose))) return undefined;
  const plan = (await programsSkipped(tx, whose.personId)).has(whose.programId) ? 'skips' : 'in';
  const day = nextRoundDay(program.settings, todayOf(await readerOf(tx, whose.personId), now));
  return { program, day, plan };
}

/** Undefined where no round with a day is ahead, today's included, or it would not look for a peer for them. */
export async function roundAheadOf(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<RoundAhead | undefined> {
  const next = await nextRoundFor(tx, whose, now);
  return next?.day && { ...next, day: next.day };
}

/** Who is asked about a peer just now is looked for as little as who has one. */
export async function isTaken(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<boolean> {
  const pairs = await pairsOf(tx, personId);
  return (
    pairs.some((pair) => pair.programId === programId) || (await programsAsking(tx, personId)).has(programId)
  );
}

/** Those of these people of whom nothing was heard for long: a round that is made now asks them rather than matching them. */
export async function unheardAmong(
  tx: WorkspaceTransaction,
  among: { readonly programId: string; readonly personIds: readonly string[] },
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { settings } = await programOf(tx, among.programId);
  return findQuiet(tx, { ...among, since: heardSince(judgedNow(settings, now)) });
}

/** Whether nothing will have been heard of them for long on the day of the next round, or has been by now where none is named. */
export async function isUnheardOf(
  tx: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  now: Temporal.Instant,
): Promise<boolean> {
  const { settings } = await programOf(tx, programId);
  const day = nextRoundDay(settings, todayOf(await readerOf(tx, personId), now));
  const since = heardSince(day ? judgedOn(day) : now);
  return (await findQuiet(tx, { programId, personIds: [personId], since })).length > 0;
}

/** What holds for whoever was told that they are in a round. */
export async function roundToldOf(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<Before> {
  const next = await nextRoundFor(tx, whose, now);
  if (!next) return { kind: 'none', program: await programOf(tx, whose.programId) };
  const { day, ...round } = next;
  return day ? { kind: 'ahead', ahead: { ...round, day } } : { kind: 'no-day', ...round };
}

/** What holds for whoever was asked whether they still want a peer. */
export async function questionTo(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<Before> {
  const { kind } = await membershipOf(tx, whose, now);
  const since = await sittingOutSince(tx, whose);
  if (kind === 'out' || !since || (await isTaken(tx, whose))) return roundToldOf(tx, whose, now);
  const program = await programOf(tx, whose.programId);
  const answer = await findAnswer(tx, whose);
  const hasDeclined = answer && Temporal.Instant.compare(answer.answeredAt, since) >= 0;
  const day = nextRoundDay(program.settings, todayOf(await readerOf(tx, whose.personId), now));
  return { kind: hasDeclined ? 'declined' : 'question', program, day };
}
