/** Something that the bot sent of its own accord, or will. */
export type TimelineEntry = {
  /** ISO 8601: when it went out, or will as things stand. */
  readonly at: string;
  readonly kind: string;
  /** What it is, in plain words. */
  readonly what: string;
  /** The pair, or one person's name. */
  readonly whom: string;
  readonly state: 'sent' | 'dropped' | 'failed' | 'on its way' | 'waits' | 'comes' | 'left out';
  /** Why it comes at all, and then: a line of mrkdwn, as the note is. */
  readonly why: string;
  /** Why not sooner, or not at all. */
  readonly note: string | undefined;
};

export type Timeline = {
  /** Newest first. */
  readonly past: readonly TimelineEntry[];
  /** Soonest first. */
  readonly coming: readonly TimelineEntry[];
};
