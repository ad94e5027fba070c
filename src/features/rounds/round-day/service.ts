import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Happenings } from '../../../happenings.ts';
import { scheduleAnew, unschedule } from '../../../scheduling/due-times.ts';
import { findPerson } from '../../../slack/directory.ts';
import { hasEveryoneMet } from '../drafts/service/everyone-met.ts';
import { isRoundDayHeld, roundDayKind } from './model.ts';
import { adminsOf } from '../../programs/admins/service.ts';
import { forgetNextRound, programOf } from '../../programs/program/service.ts';

/** In the morning, where the admin is who named the day. */
const morning = { hour: 9 };

/** The program's admins hear of the day when it comes; of one that is taken back they do not. */
export async function remindOn(
  tx: WorkspaceTransaction,
  { programId, personId, on }: Happenings['nextRoundSet'],
): Promise<void> {
  const touchpoint = { programId, kind: roundDayKind };
  if (!on) return unschedule(tx, touchpoint);
  const dueAt = on.toZonedDateTime({ timeZone: await zoneOf(tx, personId), plainTime: morning }).toInstant();
  await scheduleAnew(tx, { ...touchpoint, dueAt });
}

/** With a round confirmed on its day, or after it, that day is over, and nobody is told of it any more. */
export async function closeRoundDay(
  tx: WorkspaceTransaction,
  { programId, personId, now }: Happenings['roundConfirmed'],
): Promise<void> {
  const { settings } = await programOf(tx, programId);
  const today = now.toZonedDateTimeISO(await zoneOf(tx, personId)).toPlainDate();
  if (!isRoundDayHeld(settings, today)) return;
  await forgetNextRound(tx, programId);
  await unschedule(tx, { programId, kind: roundDayKind });
}

/** Whom to remind: nobody where the day was moved or the program archived meanwhile. */
export async function remindedNow(tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> {
  const { settings, isArchived } = await programOf(tx, programId);
  if (isArchived || settings.nextRoundOn === null) return [];
  return (await adminsOf(tx, programId)).people.map(({ id }) => id);
}

/** What the round of that day would meet. */
export async function roundOf(tx: WorkspaceTransaction, programId: string, now: Temporal.Instant) {
  const program = await programOf(tx, programId);
  const metWithin = (await hasEveryoneMet(tx, program, now)) ? program.settings.noRepeatMonths : undefined;
  return { program, metWithin };
}

const zoneOf = async (tx: WorkspaceTransaction, personId: string): Promise<string> =>
  (await findPerson(tx, personId))?.timeZone ?? 'UTC';
