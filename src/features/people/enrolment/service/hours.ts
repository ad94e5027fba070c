import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { PersonalHours } from '../../../../scheduling/time-gate.ts';
import { returnFrom } from '../model.ts';
import { findTold, type Told } from '../queries/hours.ts';
import { openProfile } from '../queries/participants.ts';

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
  return [...byPerson].flatMap(([personId, rows]) => {
    const row = rows.find((each) => each.programId === programId) ?? rows[0];
    if (!row) return [];
    const { timeZone } = row;
    return [{ personId, timeZone, days: workdays, ...toldHours(tx, row), awayUntil: awayUntil(rows, now) }];
  });
}

function toldHours(tx: WorkspaceTransaction, { personId, programId, profileSealed }: Told) {
  if (programId === null || profileSealed === null) return usual;
  return openProfile(tx, { personId, programId, profileSealed }).workingHours;
}

function awayUntil(rows: readonly Told[], now: Temporal.Instant): Temporal.Instant | undefined {
  const returns = rows.flatMap(({ state, ...pause }) =>
    state === 'enrolled' ? (returnFrom(pause, now) ?? []) : [],
  );
  return returns.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
}
