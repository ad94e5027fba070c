/** The clock is on its way, past what comes due in between. */
export type Passage = {
  /** ISO 8601: where it set out. */
  readonly from: string;
  /** ISO 8601; undefined where it goes on to whatever comes next. */
  readonly until: string | undefined;
  /** Somebody has stopped it, and what is under way ends first. */
  readonly isStopping: boolean;
};
