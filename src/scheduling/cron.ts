import { schedule } from 'node-cron';
import type { Log } from '../log.ts';
import { withinTime } from '../time-limit.ts';

export type Ticker = { readonly stop: () => Promise<void> };

const minute = 60_000;

/** In milliseconds: for so long a stop waits for what is at work. Where that is broken off, another replica or the next start goes on. */
const untilBrokenOff = 1_500;

/**
 * Calls `tick` at once, and then every minute of real time, whatever becomes of the system's clock: what is due is asked by that
 * clock, but that it is asked must not hang on it. A minute whose predecessor still runs is left out.
 */
export function everyMinute(tick: () => Promise<void>, log: Log): Ticker {
  const ticking = oneAtATime(tick, (error) =>
    log.error({ err: error }, 'a tick failed; the next one asks again for what is due'),
  );
  // Node's timers run on a clock that nobody can set.
  const timer = setInterval(() => void ticking.run(), minute);
  void ticking.run();
  return {
    stop: async () => {
      clearInterval(timer);
      await ticking.settled();
    },
  };
}

/** Calls `work` at once, and then each night by the calendar; a night whose predecessor still works is left out. */
export function everyDay(work: (signal: AbortSignal) => Promise<void>, log: Log): Ticker {
  const stopping = new AbortController();
  const working = oneAtATime(
    () => work(stopping.signal),
    (error) => log.error({ err: error }, 'the daily work failed; the next day tries again'),
  );
  const task = schedule('17 3 * * *', working.run, { ...quietly, timezone: 'UTC' });
  void working.run();
  return {
    stop: async () => {
      stopping.abort();
      await task.destroy();
      await working.settled();
    },
  };
}

function oneAtATime(work: () => Promise<void>, failed: (error: unknown) => void) {
  let running: Promise<void> | undefined;
  return {
    run: () =>
      (running ??= work()
        .catch(failed)
        .finally(() => (running = undefined))),
    settled: () => withinTime(running ?? Promise.resolve(), untilBrokenOff, undefined),
  };
}

/** node-cron tells of skipped and missed nights on the console, which says nothing that the next one does not mend. */
const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const quietly = { logger: silent };
