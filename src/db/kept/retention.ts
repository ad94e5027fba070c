const days = (count: number): Temporal.Duration => Temporal.Duration.from({ hours: 24 * count });

/** How long what is not needed any more is kept. The nightly work goes by it, and so does what people are told. */
export const retention = {
  /** Slack sends an event again for a day at most. */
  events: days(2),
  /** For as long a modal may lie open after an answer that came too late. */
  submissions: days(7),
  /** What somebody typed and did not finish, from when they last did. */
  drafts: days(30),
  /** What somebody said when asked whether they would meet a peer whom they then did not meet. */
  answers: days(30),
  /** That something was sent to a pair, from when the pair ended. */
  deliveriesOfEnded: days(90),
  /** That something else was sent, from then on. */
  deliveries: days(365),
  /** What a pair wrote and answered, from when it ended. */
  wordsOfEnded: days(730),
  /** All of a workspace, from when it removed the app. */
  removed: days(30),
} as const;

export const inDays = (kept: Temporal.Duration): number => kept.total('days');
