/** To each of a program's admins, each month: how it stands. */
export const digestKind = 'report-digest';

const morning = { hour: 9 };

/** The second day of the next month, by UTC: by then the month before is over everywhere. */
export function nextDigest(now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const second = today.with({ day: 2 });
  const day = Temporal.PlainDate.compare(today, second) < 0 ? second : second.add({ months: 1 });
  return day.toZonedDateTime({ timeZone: 'UTC', plainTime: morning }).toInstant();
}
