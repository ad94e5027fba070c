import type { WorkspaceTransaction } from '../../../db/database.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { Series } from './model.ts';

/** Newest first. The pair is locked by whoever changes anything of them. */
export async function findSeries(tx: WorkspaceTransaction, pairId: string): Promise<readonly Series[]> {
  const rows = await seriesRows(tx, { pairId });
  return rows.map(({ atTime, ...row }) => ({ ...row, time: Temporal.PlainTime.from(atTime) }));
}

const seriesRows = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db
    .selectFrom('sessionSeries')
    .select(['pairId', 'number', 'state', 'suggestedBy', 'suits'])
    .select(['timeZone', 'firstOn', 'atTime', 'within', 'lastOn'])
    .where('pairId', '=', pairId)
    .orderBy('number', 'desc'),
);

type NewSeries = Omit<Series, 'state' | 'suits' | 'lastOn'>;

export async function insertSeries({ db }: WorkspaceTransaction, series: NewSeries): Promise<void> {
  const { time, ...rest } = series;
  await db
    .insertInto('sessionSeries')
    .values({
      ...rest,
      atTime: time.toString({ smallestUnit: 'minute' }),
      state: 'proposed',
      suits: [series.suggestedBy],
      lastOn: series.firstOn,
    })
    .execute();
}

type Named = Pick<Series, 'pairId' | 'number'>;

export async function updateSeries(
  { db }: WorkspaceTransaction,
  { pairId, number }: Named,
  change: Partial<Pick<Series, 'state' | 'suits' | 'lastOn'>>,
): Promise<void> {
  await db
    .updateTable('sessionSeries')
    .set(change)
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .execute();
}

type Day = Named & { readonly onDay: Temporal.PlainDate; readonly bookingNumber: number | null };

export async function insertDays({ db }: WorkspaceTransaction, days: readonly Day[]): Promise<void> {
  if (days.length > 0)
    await db
      .insertInto('seriesDays')
      .values([...days])
      .execute();
}

/** The session of the series' latest day, by its number, where it was withdrawn. */
export async function findWithdrawn(
  { db }: WorkspaceTransaction,
  { pairId, number, lastOn }: Named & Pick<Series, 'lastOn'>,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('seriesDays')
    .innerJoin('bookings', (join) =>
      join
        .onRef('bookings.pairId', '=', 'seriesDays.pairId')
        .onRef('bookings.number', '=', 'seriesDays.bookingNumber'),
    )
    .select('bookings.number')
    .where('seriesDays.pairId', '=', pairId)
    .where('seriesDays.number', '=', number)
    .where('seriesDays.onDay', '=', lastOn)
    .where('bookings.state', '=', 'cancelled')
    .where('bookings.canceledFor', 'is', null)
    .executeTakeFirst();
  return row?.number;
}

/** Of a session that was withdrawn: its day and those left out before it are as if they had never been. @returns the latest that is left */
export async function deleteDaysOf(
  tx: WorkspaceTransaction,
  { pairId, number, bookingNumber }: Named & { readonly bookingNumber: number },
): Promise<Temporal.PlainDate | undefined> {
  const days = await findDaysOf(tx, { pairId, bookingNumber });
  const ofSeries = tx.db.selectFrom('seriesDays').where('pairId', '=', pairId).where('number', '=', number);
  if (days)
    await tx.db
      .deleteFrom('seriesDays')
      .where('pairId', '=', pairId)
      .where('number', '=', number)
      .where('onDay', 'in', [days.on, ...days.leftOut])
      .execute();
  const latest = await ofSeries.select('onDay').orderBy('onDay', 'desc').limit(1).executeTakeFirst();
  return latest?.onDay;
}

/** Of the series whose session this is: its day, and those right before it that were left out. */
export async function findDaysOf(
  { db }: WorkspaceTransaction,
  { pairId, bookingNumber }: { readonly pairId: string; readonly bookingNumber: number },
): Promise<{ readonly on: Temporal.PlainDate; readonly leftOut: readonly Temporal.PlainDate[] } | undefined> {
  const all = await db
    .selectFrom('seriesDays')
    .select(['onDay', 'bookingNumber'])
    .where('pairId', '=', pairId)
    .where('number', '=', (eb) =>
      eb
        .selectFrom('seriesDays as own')
        .select((of) => of.fn.max('own.number').as('number'))
        .where('own.pairId', '=', pairId)
        .where('own.bookingNumber', '=', bookingNumber),
    )
    .orderBy('onDay')
    .execute();
  const index = all.findIndex((day) => day.bookingNumber === bookingNumber);
  const on = all[index]?.onDay;
  if (!on) return undefined;
  const before = all.slice(0, index);
  const from = before.findLastIndex((day) => day.bookingNumber !== null) + 1;
  return { on, leftOut: before.slice(from).map(({ onDay }) => onDay) };
}
