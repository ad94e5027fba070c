/** How long somebody has been here, in the bands that people are asked in: each ends before so many months. */
const bandEnds = [6, 12, 24, 48, 96] as const;

export const tenureBands = [0, 1, 2, 3, 4, 5] as const;
export type TenureBand = (typeof tenureBands)[number];

/** What is taken for the months of one who chose a band. */
const monthsOf: Readonly<Record<TenureBand, number>> = { 0: 3, 1: 9, 2: 18, 3: 36, 4: 72, 5: 120 };

/** Whoever has been here longer has been here for a working life. */
export const mostMonths = 720;

/** What was told, and in which month; of one who told it before months were kept it does not grow. */
export type Tenure = { readonly tenureMonths: number; readonly tenureOn?: string | undefined };

/** What may have been told. */
type Told = { readonly tenureMonths?: number | undefined; readonly tenureOn?: string | undefined };

export function bandOf(months: number): TenureBand {
  const at = bandEnds.findIndex((end) => months < end);
  return tenureBands[at === -1 ? bandEnds.length : at] ?? 0;
}

export const monthsIn = (band: TenureBand): number => monthsOf[band];

/** By now: what was told grows by itself. */
export function monthsHere({ tenureMonths, tenureOn }: Tenure, now: Temporal.Instant): number {
  if (tenureOn === undefined) return tenureMonths;
  const since = monthOf(now).since(Temporal.PlainYearMonth.from(tenureOn), { largestUnit: 'months' });
  return Math.min(mostMonths, tenureMonths + Math.max(0, since.months));
}

/** What was told before, as it is by now. */
export function grown<Known extends Told>(known: Known, now: Temporal.Instant): Known {
  const { tenureMonths, tenureOn } = known;
  if (tenureMonths === undefined) return known;
  return { ...known, tenureMonths: monthsHere({ tenureMonths, tenureOn }, now), tenureOn: asMonth(now) };
}

/** Whoever chooses the band that they are in by now changes nothing. @param before as it is by now */
export function tenureTold(
  { tenureMonths: told }: Pick<Tenure, 'tenureMonths'>,
  { tenureMonths: known }: Told,
  now: Temporal.Instant,
): Tenure {
  const isSame = known !== undefined && bandOf(known) === bandOf(told);
  return { tenureMonths: isSame ? known : told, tenureOn: asMonth(now) };
}

const asMonth = (now: Temporal.Instant): string => monthOf(now).toString();

const monthOf = (now: Temporal.Instant): Temporal.PlainYearMonth =>
  now.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
