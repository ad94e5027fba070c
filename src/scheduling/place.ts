/** Where something that comes every so often belongs, on the clock of one zone: whatever puts one of it off, the next is counted from here. */
export type RhythmPlace = { readonly at: Temporal.Instant; readonly timeZone: string };

/** Whose clock it is: of those whom it reaches always the same one's. */
export const zoneOfEveryone = (
  everyone: readonly { readonly personId: string; readonly timeZone: string }[],
): string =>
  everyone.toSorted((one, other) => (one.personId < other.personId ? -1 : 1))[0]?.timeZone ?? 'UTC';

/** Up to here one that belongs there may be put off. */
export function endOfWeekOf({ at, timeZone }: RhythmPlace): Temporal.Instant {
  const day = at.toZonedDateTimeISO(timeZone).toPlainDate();
  return day
    .add({ days: 8 - day.dayOfWeek })
    .toZonedDateTime(timeZone)
    .toInstant();
}
