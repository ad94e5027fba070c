import type { WorkspaceTransaction } from '../../../../db/database.ts';

/** From that day on, in order. */
export async function findDaysOff(
  { db }: WorkspaceTransaction,
  personId: string,
  from: Temporal.PlainDate,
): Promise<readonly Temporal.PlainDate[]> {
  const rows = await db
    .selectFrom('daysOff')
    .select('day')
    .where('personId', '=', personId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute();
  return rows.map(({ day }) => day);
}

type DayOff = { readonly personId: string; readonly day: Temporal.PlainDate };

export async function insertDayOff(
  { db, concern }: WorkspaceTransaction,
  { personId, day }: DayOff,
): Promise<void> {
  await db
    .insertInto('daysOff')
    .values({ personId, day })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  concern({ personIds: [personId] });
}

export async function deleteDayOff(
  { db, concern }: WorkspaceTransaction,
  { personId, day }: DayOff,
): Promise<void> {
  await db.deleteFrom('daysOff').where('personId', '=', personId).where('day', '=', day).execute();
  concern({ personIds: [personId] });
}

/** Those before that day mean nothing any more. */
export async function forgetDaysOff(
  { db }: WorkspaceTransaction,
  personId: string,
  before: Temporal.PlainDate,
): Promise<void> {
  await db.deleteFrom('daysOff').where('personId', '=', personId).where('day', '<', before).execute();
}
