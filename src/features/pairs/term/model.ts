/** For how many weeks a pair can go on after the day on which it was to end. */
export const extensions = [4, 8, 12] as const;
export type Weeks = (typeof extensions)[number];

export type Wish = {
  /** The day that it is about. */
  readonly endsOn: Temporal.PlainDate;
  readonly personId: string;
  readonly weeks: number;
};

type Term = { readonly endsOn: Temporal.PlainDate; readonly memberIds: readonly string[] };

/**
 * The day on which a pair is to end: the program's, or a later one where all of it would go on, for the shortest time that
 * one of them has named; and so on from there.
 */
export function plannedEnd({ endsOn, memberIds }: Term, wishes: readonly Wish[]): Temporal.PlainDate {
  const about = wishes.filter(
    (wish) => wish.endsOn.equals(endsOn) && memberIds.some((id) => id === wish.personId),
  );
  if (memberIds.length === 0 || about.length < memberIds.length) return endsOn;
  const weeks = Math.min(...about.map((wish) => wish.weeks));
  return plannedEnd({ endsOn: endsOn.add({ weeks }), memberIds }, wishes);
}
