const TUESDAY = 2;
const HOUR = 9;

/**
 * Nine o'clock on the next Tuesday where Ana is, today's where it is one: what a week brings falls on working days then,
 * and Mondays are holidays more often.
 */
export function workingMorning(now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO('Europe/Lisbon').startOfDay();
  const days = (TUESDAY + 7 - today.dayOfWeek) % 7;
  return today.add({ days }).add({ hours: HOUR }).toInstant();
}
