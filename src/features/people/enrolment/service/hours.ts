import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { breathing } from '../../../../scheduling/breathing.ts';
import { publicHolidaysOf } from '../../../../scheduling/public-holidays.ts';
import { newYearsDay, type FreeDays, type WorkingHours } from '../../../../scheduling/schedule.ts';
import type { PersonalHours } from '../../../../scheduling/time-gate.ts';
import { returnFrom } from '../model.ts';
import { weekOf } from '../model/hours.ts';
import { findTold, type Told } from '../queries/hours.ts';
import { openTimes, type Times } from '../queries/participants.ts';

/** Of one who has told nothing. */
const usual: Times = { workingHours: { from: '09:00', until: '17:00' } };

type HoursWanted = {
  readonly personIds: readonly string[];
  /** Whose profile counts; where somebody is not in it, or none is given, the newest one. */
  readonly programId: string | undefined;
};

/** When these people work, where they are, and until when they are away: a pause is one for all programs. */
export async function hoursOfPeople(
  tx: WorkspaceTransaction,
  asked: HoursWanted,
  now: Temporal.Instant,
): Promise<readonly PersonalHours[]> {
  const everyone = await told(tx, asked, now);
  return everyone.map(({ personId, rows, hours }) => ({
    personId,
    ...hours,
    awayUntil: awayUntil(rows, now),
  }));
}

/** When these people work, as they told this program. */
export async function workingHoursOf(
  tx: WorkspaceTransaction,
  asked: HoursWanted & { readonly programId: string },
  now: Temporal.Instant,
): Promise<readonly WorkingHours[]> {
  return (await told(tx, asked, now)).map(({ hours }) => hours);
}

/** When somebody works, as they told each program, with all that is free by itself. */
export async function hoursByProgram(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, WorkingHours>> {
  const { year } = now.toZonedDateTimeISO('UTC');
  const theirs = new Map<string, WorkingHours>();
  for (const row of await findTold(tx, [personId]))
    if (row.programId !== null) theirs.set(row.programId, inFull(await hoursIn(tx, row, year)));
  return theirs;
}

/** To be held beside later hours: what is free where nothing is told may be told by then. */
export const inFull = (hours: WorkingHours): WorkingHours => ({ off: newYearsDay, ...hours });

async function told(tx: WorkspaceTransaction, { personIds, programId }: HoursWanted, now: Temporal.Instant) {
  const { year } = now.toZonedDateTimeISO('UTC');
  const byPerson = Map.groupBy(await findTold(tx, personIds), (row) => row.personId);
  const everyone: { personId: string; rows: readonly Told[]; hours: WorkingHours }[] = [];
  const breathe = breathing();
  for (const [personId, rows] of byPerson) {
    const row = rows.find((each) => each.programId === programId) ?? rows[0];
    if (!row) continue;
    everyone.push({ personId, rows, hours: await hoursIn(tx, row, year) });
    await breathe();
  }
  return everyone;
}

async function hoursIn(tx: WorkspaceTransaction, row: Told, year: number): Promise<WorkingHours> {
  const { workingHours, holidays } = timesIn(tx, row);
  const free = await freeDays({ holidays, year }, row.daysOff);
  return { timeZone: row.timeZone, week: weekOf(workingHours), ...(free && { off: free }) };
}

function timesIn(tx: WorkspaceTransaction, { personId, programId, profileSealed }: Told): Times {
  if (programId === null || profileSealed === null) return usual;
  return openTimes(tx, { personId, programId, profileSealed });
}

type Shared = Pick<Times, 'holidays'> & { readonly year: number };

/** Undefined where there is nothing but what is usual. */
async function freeDays(
  { holidays, year }: Shared,
  marked: readonly string[],
): Promise<FreeDays | undefined> {
  if (holidays === undefined && marked.length === 0) return undefined;
  const shared = await sharedDays({ holidays, year });
  // Whole offices have the same: where nothing is marked, it is one for all of them.
  if (marked.length === 0) return shared;
  const own = new Set(marked);
  return { has: (day) => own.has(day) || shared.has(day) };
}

async function sharedDays({ holidays, year }: Shared): Promise<FreeDays> {
  if (holidays === undefined) return newYearsDay;
  return holidays === 'none' ? new Set<string>() : publicHolidaysOf(holidays, year);
}

function awayUntil(rows: readonly Told[], now: Temporal.Instant): Temporal.Instant | undefined {
  const returns = rows.flatMap(({ state, ...pause }) =>
    state === 'enrolled' ? (returnFrom(pause, now) ?? []) : [],
  );
  return returns.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
}
