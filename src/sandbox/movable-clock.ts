import { systemClock, type Clock } from '../clock.ts';

export type MovableClock = Clock & { readonly move: (by: Temporal.Duration) => void };

/** Runs with the machine's clock from `start` on, and can be set forward or back. */
export function movableClock(start: Temporal.Instant = systemClock.now()): MovableClock {
  let lead = systemClock.now().until(start);
  return {
    now: () => systemClock.now().add(lead),
    move: (by) => {
      lead = lead.add(by);
    },
  };
}
