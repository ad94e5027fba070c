import { setTimeout as pause } from 'node:timers/promises';

export type Patience = {
  /** Milliseconds before giving up. */
  readonly within?: number;
  readonly every?: number;
};

/** Tries until it neither throws nor gives `false`, and gives what it gave. Throws the last failure when time is up. */
export async function eventually<Result>(
  attempt: () => Result | Promise<Result>,
  { within = 20_000, every = 10 }: Patience = {},
): Promise<Result> {
  const deadline = performance.now() + within;
  for (;;) {
    try {
      const result = await attempt();
      if (result !== false) return result;
      if (performance.now() > deadline) throw new Error(`Still false after ${within} ms`);
    } catch (failure) {
      if (performance.now() > deadline) throw failure;
    }
    await pause(every);
  }
}
