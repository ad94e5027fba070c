import type { WorkspaceTransaction } from '../../../db/database.ts';
import { scheduleAnew, unschedule } from '../../../scheduling/due-times.ts';
import { findPerson } from '../../../slack/directory.ts';
import { isRoundDayHeld, roundDayKind, type ProgramSettings } from '../../programs/program/model.ts';
import { updateSettings } from '../../programs/program/queries.ts';
import { adminsOf } from '../../programs/admins/service.ts';
import { programOf } from '../../programs/program/service.ts';

type Whose = { readonly programId: string; readonly personId: string };

/** In the morning, where the admin is who named the day. */
const morning = { hour: 9 };

/** The program's admins hear of the day when it comes; of one that is taken back they do not. */
export async function remindOn(
  tx: WorkspaceTransaction,
  { programId, personId }: Whose,
  { nextRoundOn }: Pick<ProgramSettings, 'nextRoundOn'>,
): Promise<void> {
  const touchpoint = { programId, kind: roundDayKind };
  if (nextRoundOn === null) return unschedule(tx, touchpoint);
  const day = Temporal.PlainDate.from(nextRoundOn);
  const dueAt = day.toZonedDateTime({ timeZone: await zoneOf(tx, personId), plainTime: morning }).toInstant();
  await scheduleAnew(tx, { ...touchpoint, dueAt });
}

/** With a round confirmed on its day, or after it, that day is over, and nobody is told of it any more. */
export async function closeRoundDay(
  tx: WorkspaceTransaction,
  { programId, personId }: Whose,
  now: Temporal.Instant,
): Promise<void> {
  const { settings } = await programOf(tx, programId);
  const today = now.toZonedDateTimeISO(await zoneOf(tx, personId)).toPlainDate();
  if (!isRoundDayHeld(settings, today)) return;
  await updateSettings(tx, programId, { ...settings, nextRoundOn: null });
  await unschedule(tx, { programId, kind: roundDayKind });
}

/** Whom to remind: nobody where the day was moved or the program archived meanwhile. */
export async function remindedNow(tx: WorkspaceTransaction, programId: string): Promise<readonly string[]> {
  const { settings, isArchived } = await programOf(tx, programId);
  if (isArchived || settings.nextRoundOn === null) return [];
  return (await adminsOf(tx, programId)).people.map(({ id }) => id);
}

const zoneOf = async (tx: WorkspaceTransaction, personId: string): Promise<string> =>
  (await findPerson(tx, personId))?.timeZone ?? 'UTC';
