export const stillRightKind = 'profile-still-right';

/** After a year somebody is asked whether their profile is still right, and each year from then on. */
const between = { years: 1 } as const;

/** So many days from an anniversary on it may be asked: what no day of them was fit for waits for the next. */
const openFor = { days: 30 } as const;

/** The last day by which it is a year, or years, since it was confirmed; undefined where that is longer ago than it is asked for. */
export function askedFor(confirmedOn: Temporal.PlainDate, today: Temporal.PlainDate) {
  const { years } = confirmedOn.until(today, { largestUnit: 'years' });
  if (years < between.years) return undefined;
  const anniversary = confirmedOn.add({ years });
  return Temporal.PlainDate.compare(today, anniversary.add(openFor)) < 0 ? anniversary : undefined;
}

/** A profile that is asked about, to one whose it is. */
export type Confirmed = {
  readonly programId: string;
  readonly program: string;
  readonly on: Temporal.PlainDate;
};
