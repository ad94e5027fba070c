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

/**
 * The latest day until which all of a pair have said that they go on: by the shortest time that one of them has named for after a
 * day, whichever days their program has had since. Undefined where they have agreed on none.
 */
export function agreedEnd(
  memberIds: readonly string[],
  wishes: readonly Wish[],
): Temporal.PlainDate | undefined {
  const theirs = wishes.filter(({ personId }) => memberIds.includes(personId));
  const agreed = [...Map.groupBy(theirs, ({ endsOn }) => endsOn.toString()).entries()].flatMap(
    ([endsOn, about]) =>
      about.length < memberIds.length
        ? []
        : [Temporal.PlainDate.from(endsOn).add({ weeks: Math.min(...about.map(({ weeks }) => weeks)) })],
  );
  return agreed.toSorted((one, other) => Temporal.PlainDate.compare(one, other)).at(-1);
}

type Ends = {
  /** Of the program; undefined where it has none. */
  readonly endsOn: Temporal.PlainDate | undefined;
  readonly agreed: Temporal.PlainDate | undefined;
};

/** The day on which a pair is to end: the program's, or what it has agreed on where that is later. A program without an end is later still. */
export function plannedEnd({ endsOn, agreed }: Ends): Temporal.PlainDate | undefined {
  if (!endsOn || !agreed) return endsOn;
  return Temporal.PlainDate.compare(agreed, endsOn) > 0 ? agreed : endsOn;
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
