/** Made-up people sit at their Slack in the daytime of a weekday, wherever they are: their dot is filled then. */
export function isActiveAt(now: Temporal.Instant, timeZone: string): boolean {
  const { dayOfWeek, hour } = now.toZonedDateTimeISO(timeZone);
  return dayOfWeek <= 5 && hour >= 8 && hour < 18;
}
