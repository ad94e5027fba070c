import { setTimeout as pause } from 'node:timers/promises';

export type TryingPatience = {
  /** Milliseconds before giving up. */
  readonly within?: number;
  /** Milliseconds from the first try to the second. */
  readonly every?: number;
};

/** What takes its time is asked for less and less often, up to four times as seldom: each look costs what it waits for some work. */
const seldom = { grows: 1.5, atMost: 4 };

/** Tries until it neither throws nor gives `false`, and gives what it gave. Throws the last failure when time is up. */
export async function eventually<Result>(
  attempt: () => Result | Promise<Result>,
  { within = 20_000, every = 10 }: TryingPatience = {},
): Promise<Result> {
  const deadline = performance.now() + within;
  for (let wait = every; ; wait = Math.min(wait * seldom.grows, every * seldom.atMost)) {
    try {
      const result = await attempt();
      if (result !== false) return result;
      if (performance.now() > deadline) throw new Error(`Still false after ${within} ms`);
    } catch (failure) {
      if (performance.now() > deadline) throw failure;
    }
    await pause(wait);
  }
}
