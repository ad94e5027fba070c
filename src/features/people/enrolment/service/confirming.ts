import type { Actor, ProgramActor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { todayOf } from '../../../../language.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { numberOfDay } from '../../../../scheduling/numbered-days.ts';
import { readerOf } from '../../../../slack/directory.ts';
import type { PersonOfProgram, Program } from '../../../programs/program/model.ts';
import { runningProgram } from '../../../programs/program/service.ts';
import { EnrolmentError } from '../model.ts';
import { askedFor, stillRightKind } from '../model/confirming.ts';
import { confirm, findConfirmed, findUnconfirmed } from '../queries/confirming.ts';

/** On which day, by their own calendar, somebody who is in the program last said that their profile is right. */
export async function confirmedOn(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
): Promise<Temporal.PlainDate | undefined> {
  const at = await findConfirmed(tx, whose);
  return at && todayOf(await readerOf(tx, whose.personId), at);
}

/** Nothing of it has changed. @throws EnrolmentError for whoever is not in the program, ProgramError where that has ended */
export const confirmProfile = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, ...whose }: ProgramActor,
): Promise<{ readonly program: Program; readonly on: Temporal.PlainDate }> =>
  db.inWorkspace(workspaceId, async (tx) => {
    const program = await runningProgram(tx, whose.programId);
    const now = clock.now();
    if ((await findConfirmed(tx, whose)) === undefined) throw new EnrolmentError('no-profile');
    await confirm(tx, whose, now);
    return { program, on: todayOf(await readerOf(tx, whose.personId), now) };
  });

/** Whoever confirmed their profile a year ago, or two, is asked once for that year. */
export async function askForProfiles(
  { db, clock, queue }: Pick<Deps, 'db' | 'clock' | 'queue'>,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const today = dayOf(now);
    const yearAgo = today.subtract({ years: 1 }).add({ days: 1 }).toZonedDateTime('UTC').toInstant();
    const deliveries = (await findUnconfirmed(tx, yearAgo)).flatMap(({ confirmedAt, ...whose }) => {
      const anniversary = askedFor(dayOf(confirmedAt), today);
      return anniversary ? [{ ...whose, kind: stillRightKind, occurrence: numberOfDay(anniversary) }] : [];
    });
    await queueDeliveries(tx, queue, { deliveries, now });
  });
}

/** Whoever asks by night asks for whole workspaces, wherever its people are. */
const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO('UTC').toPlainDate();

/** Whether it is still to be answered by one who was asked: they have not said so since. */
export async function isUnanswered(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  occurrence: number,
): Promise<boolean> {
  const at = await findConfirmed(tx, whose);
  return at !== undefined && numberOfDay(dayOf(at)) < occurrence;
}
