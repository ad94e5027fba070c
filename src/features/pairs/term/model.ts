/** For how many weeks a pair can go on after the day on which it was to end. */
export const extensions = [4, 8, 12] as const;
export type Weeks = (typeof extensions)[number];

export type Wish = {
  /** The day that it is about. */
  readonly endsOn: Temporal.PlainDate;
  readonly personId: string;
  readonly weeks: number;
};

/** Until when a pair goes on. */
export type Term = {
  readonly day: Temporal.PlainDate;
  /** By name, the one that ends on that day; undefined where the day is the pair's own. */
  readonly program: string | undefined;
  /** What its members have named for after that day. */
  readonly wishes: readonly Wish[];
};

export const isAbout =
  (day: Temporal.PlainDate) =>
  ({ endsOn }: Wish): boolean =>
    endsOn.equals(day);

type Planned = { readonly endsOn: Temporal.PlainDate; readonly memberIds: readonly string[] };

/**
 * The day on which a pair is to end: the program's, or a later one where all of it would go on, for the shortest time that
 * one of them has named; and so on from there.
 */
export function plannedEnd({ endsOn, memberIds }: Planned, wishes: readonly Wish[]): Temporal.PlainDate {
  const about = wishes.filter(
    (wish) => wish.endsOn.equals(endsOn) && memberIds.some((id) => id === wish.personId),
  );
  if (memberIds.length === 0 || about.length < memberIds.length) return endsOn;
  const weeks = Math.min(...about.map((wish) => wish.weeks));
  return plannedEnd({ endsOn: endsOn.add({ weeks }), memberIds }, wishes);
}

export const askedBefore = Temporal.Duration.from({ hours: 24 * 21 });

export const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime('UTC').toInstant();

/** Whether it is time to answer: what was asked about a day that another has taken the place of is over. */
export const isAskedAt = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, startOf(day).subtract(askedBefore)) >= 0;

const longest: Weeks = 12;

/** For how long a member goes on who only says that they do. */
export const weeksOfTerm = ({ wishes }: Pick<Term, 'wishes'>, personId: string): number =>
  wishes.find((wish) => wish.personId === personId)?.weeks ?? longest;

/**
 * The latest day on which a pair would end, should all of it say just that they go on. It hangs on nobody's wish: what one has named
 * none of the others reads before all have.
 */
export const latestIfCarriedOn = (day: Temporal.PlainDate, now: Temporal.Instant): Temporal.PlainDate =>
  isAskedAt(day, now) ? day.add({ weeks: longest }) : day;
