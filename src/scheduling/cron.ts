import { schedule } from 'node-cron';
import type { Log } from '../log.ts';

export type Ticker = { readonly stop: () => Promise<void> };

/** Calls `tick` at the start of every minute; a minute whose predecessor still runs is left out. */
export function everyMinute(tick: () => Promise<void>, log: Log): Ticker {
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      await tick();
    } catch (error) {
      log.error({ err: error }, 'a tick failed; the next one asks again for what is due');
    }
  };
  const task = schedule('* * * * *', () => (running = run()), { noOverlap: true, logger: silent });
  return {
    stop: async () => {
      await task.destroy();
      await running;
    },
  };
}

/** node-cron tells of skipped and missed minutes on the console, which says nothing that the next tick does not mend. */
const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
