/** The boundaries are asked again after so many weeks, the first time and every other. */
const weeksToReview = { first: 5, next: 12 } as const;
const latestReview = { years: 1 } as const;

/** Nobody is asked on a weekend: what falls on one is asked on the Monday after it. */
const onWorkingDay = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek <= 5 ? day : day.add({ days: 8 - day.dayOfWeek });

/** The day of a review that a form begins with. */
export function usualReview(
  today: Temporal.PlainDate,
  { agreed, hasSigned }: { readonly agreed: Temporal.PlainDate | undefined; readonly hasSigned: boolean },
): Temporal.PlainDate {
  if (agreed && isReviewDay(agreed, today)) return agreed;
  return onWorkingDay(today.add({ weeks: hasSigned ? weeksToReview.next : weeksToReview.first }));
}

/** A review is some day to come, in a year at the latest. */
export const isReviewDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, today.add(latestReview)) <= 0;

/** From the morning of that day on; what is past by the time the last one signs is put to five weeks from then. */
export function reviewDue(
  agreed: Temporal.PlainDate | undefined,
  { now, timeZone }: { readonly now: Temporal.Instant; readonly timeZone: string },
): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const day =
    agreed && Temporal.PlainDate.compare(agreed, today) > 0
      ? agreed
      : today.add({ weeks: weeksToReview.first });
  return onTheMorningOf(day, timeZone);
}

/** The next one, once this one is answered or asked. */
export const afterReview = (now: Temporal.Instant, timeZone: string): Temporal.Instant =>
  onTheMorningOf(now.toZonedDateTimeISO(timeZone).toPlainDate().add({ weeks: weeksToReview.next }), timeZone);

/**
 * Nobody knows for sure when a pair meets again: people come back sooner than they said. So it is looked at on every working day, which
 * is also the day that the pair reads.
 */
export const putOffReview = (now: Temporal.Instant, timeZone: string): Temporal.Instant =>
  onTheMorningOf(now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 }), timeZone);

const onTheMorningOf = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  onWorkingDay(day).toZonedDateTime({ timeZone, plainTime: '09:00' }).toInstant();

/** Days off are not counted: who is asked on a Friday has not kept anybody waiting on the Sunday. */
export function afterWorkingDays(from: Temporal.Instant, days: number, timeZone: string): Temporal.Instant {
  let moment = from.toZonedDateTimeISO(timeZone);
  for (let left = days; left > 0;) {
    moment = moment.add({ days: 1 });
    if (moment.dayOfWeek <= 5) left -= 1;
  }
  return moment.toInstant();
}

/** Of a pair that has agreed on none. */
export const usualReplyDays = 2;
