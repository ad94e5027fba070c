/** The earliest of these moments; undefined where there is none. */
export const earliestMoment = (moments: readonly Temporal.Instant[]): Temporal.Instant | undefined =>
  inTime(moments).at(0);

/** The latest of them. */
export const latestMoment = (moments: readonly Temporal.Instant[]): Temporal.Instant | undefined =>
  inTime(moments).at(-1);

const inTime = (moments: readonly Temporal.Instant[]): readonly Temporal.Instant[] =>
  moments.toSorted((one, other) => Temporal.Instant.compare(one, other));
