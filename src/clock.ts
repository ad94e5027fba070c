/** Where "now" comes from. Due times compare with this and never with the database's own clock, so that time can be moved. */
export type Clock = {
  readonly now: () => Temporal.Instant;
};

export const systemClock: Clock = { now: () => Temporal.Now.instant() };
