export const pulseKind = 'pulse';

/** Why there is nothing left to answer. */
export type WhyOver = 'lively' | 'asked' | 'paused' | 'closing' | 'ended';

/** While a pair is paused it looks again after that time. */
export const lookAgain = Temporal.Duration.from({ hours: 24 * 7 });

export type PairPulse = {
  /** When the pair last did something that all of it can see, came back from a pause, or was asked how to go on. */
  readonly lastAt: Temporal.Instant | undefined;
  readonly askedAt: Temporal.Instant | undefined;
  /** The end of the session that is booked. */
  readonly sessionUntil: Temporal.Instant | undefined;
  readonly patience: Temporal.Duration;
};

/** From when on the pair is silent. */
export function silentFrom({
  lastAt,
  sessionUntil,
  patience,
}: Omit<PairPulse, 'askedAt'>): Temporal.Instant | undefined {
  const known = [lastAt, sessionUntil].flatMap((each) => each ?? []);
  const last = known.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1);
  return last?.add(patience);
}

/** It is asked once in each silence. */
export const isToBeAsked = ({ lastAt, askedAt }: Pick<PairPulse, 'lastAt' | 'askedAt'>): boolean =>
  lastAt !== undefined && (askedAt === undefined || Temporal.Instant.compare(askedAt, lastAt) < 0);
