import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { deleteDayOff, findDaysOff, forgetDaysOff, insertDayOff } from '../queries/days-off.ts';

/** Those from that day on, in order. */
export const daysOffOf = (
  tx: WorkspaceTransaction,
  personId: string,
  from: Temporal.PlainDate,
): Promise<readonly Temporal.PlainDate[]> => findDaysOff(tx, personId, from);

type Kept = {
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
};

/** Those that are past are forgotten. */
export async function keepDayOff(tx: WorkspaceTransaction, { personId, day, today }: Kept): Promise<void> {
  await forgetDaysOff(tx, personId, today);
  await insertDayOff(tx, { personId, day });
}

export const takeDayOff = deleteDayOff;
