import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { breathing } from '../../../../scheduling/breathing.ts';
import type { PersonalHours } from '../../../../scheduling/time-gate.ts';
import { returnFrom } from '../model.ts';
import { findTold, type Told } from '../queries/hours.ts';
import { openWorkingHours } from '../queries/participants.ts';

const workdays = [1, 2, 3, 4, 5];
/** Of one who has told none. */
const usual = { from: '09:00', until: '17:00' };

type Asked = {
  readonly personIds: readonly string[];
  /** Whose profile counts; where somebody is not in it, or none is given, the newest one. */
  readonly programId: string | undefined;
};

/** When these people work, where they are, and until when they are away: a pause is one for all programs. */
export async function hoursOfPeople(
  tx: WorkspaceTransaction,
  { personIds, programId }: Asked,
  now: Temporal.Instant,
): Promise<readonly PersonalHours[]> {
  const byPerson = Map.groupBy(await findTold(tx, personIds), (row) => row.personId);
  const everyone: PersonalHours[] = [];
  const breathe = breathing();
  for (const [personId, rows] of byPerson) {
    const row = rows.find((each) => each.programId === programId) ?? rows[0];
    if (!row) continue;
    const { timeZone } = row;
    const told = { timeZone, days: workdays, ...toldHours(tx, row) };
    everyone.push({ personId, ...told, awayUntil: awayUntil(rows, now) });
    await breathe();
  }
  return everyone;
}

function toldHours(tx: WorkspaceTransaction, { personId, programId, profileSealed }: Told) {
  if (programId === null || profileSealed === null) return usual;
  return openWorkingHours(tx, { personId, programId, profileSealed });
}

function awayUntil(rows: readonly Told[], now: Temporal.Instant): Temporal.Instant | undefined {
  const returns = rows.flatMap(({ state, ...pause }) =>
    state === 'enrolled' ? (returnFrom(pause, now) ?? []) : [],
  );
  return returns.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
}
