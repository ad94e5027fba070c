/** To a pair: its program ends, and it with it. */
export const closingKind = 'program-closing';
/** To a pair: its program goes on after all. */
export const goesOnKind = 'program-goes-on';
/** The day is over on which a pair of an archived program ends. */
export const windDownKind = 'wind-down-over';

/** Pairs end as that day does where whoever archived the program is. */
export const endOf = (lastDay: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
