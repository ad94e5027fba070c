import type { PassingKind } from './failures.ts';

const first = 5;

/** In seconds: no wait is longer. */
export const longestWait = {
  /** Slack is asked for one call a time, so that this costs it nothing, and a workspace is soon back. */
  outage: 15 * 60,
  'no-access': 60 * 60,
  unknown: 24 * 60 * 60,
  unsure: 15 * 60,
} as const satisfies Record<PassingKind, number>;

type Patience = {
  readonly atMost: number;
  /** From 0 to 1, drawn anew for each: many that failed together are not to come together. */
  readonly chance: number;
};

/**
 * Whole seconds until the next try, after so many that failed in a row: about twice as long after each, so that any wait is
 * longer than the one before it, until it is as long as it may be.
 */
export function waitAfterFaults(faults: number, { atMost, chance }: Patience): number {
  const whole = Math.min(atMost, first * 2 ** (Math.max(faults, 1) - 1));
  return Math.max(1, Math.round(whole * (0.75 + chance / 4)));
}
