/** A replica, in a process of its own: told how to be set up, it says that it works, and then what it has used. */
import type { KeyRing } from '../../src/config.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { slackRates, unpaced } from '../../src/slack/rates.ts';
import { createBot, type Bot } from '../../src/start.ts';

export type Setup = {
  readonly databaseUrl: string;
  readonly keys: KeyRing;
  readonly apiUrl: string;
  readonly signingSecret: string;
  /** Whether it keeps to what Slack allows. */
  readonly isPaced: boolean;
};

/** Seconds of processor, bytes, and milliseconds. */
export type Used = {
  readonly cpu: number;
  readonly memory: number;
  /** What is alive in it, once all else has been collected. */
  readonly alive: number;
  readonly ticks: readonly number[];
};

export const botOf = ({ databaseUrl, keys, apiUrl, signingSecret, isPaced }: Setup): Promise<Bot> =>
  createBot({
    config: { slack: { botToken: '', signingSecret, appToken: undefined, apiUrl }, port: 0 },
    database: { url: databaseUrl, keys },
    clock: systemClock,
    log: createLog('fatal'),
    rates: isPaced ? slackRates : unpaced,
  });

/** @param ticks so many are timed first */
async function used(bot: Bot, ticks: number): Promise<Used> {
  const took: number[] = [];
  for (let each = 0; each < ticks; each += 1) {
    const began = performance.now();
    await bot.app.tick();
    took.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage();
  const memory = process.memoryUsage().rss;
  globalThis.gc?.();
  return { cpu: (user + system) / 1e6, memory, alive: process.memoryUsage().heapUsed, ticks: took };
}

async function serve(setup: Setup): Promise<void> {
  const bot = await botOf(setup);
  const port = await bot.app.start();
  process.on('message', (ticks: number) => {
    void used(bot, ticks).then((told) => process.send?.(told));
  });
  process.send?.({ port });
}

if (import.meta.main) {
  process.once('disconnect', () => process.exit());
  process.once('message', (setup: Setup) => {
    void serve(setup);
  });
}
