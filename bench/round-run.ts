/** One round of one size, in a process of its own: `node round-run.ts <people>` prints a RoundMeasurement as JSON. */
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { defaultDataDirectory } from '../src/db/embedded/data-directory.ts';
import { createLog } from '../src/log.ts';
import type { Person } from '../src/sandbox/driver/person.ts';
import { people as colleagues } from '../src/sandbox/people/people.ts';
import { startSandbox, type Sandbox } from '../src/sandbox/sandbox.ts';
import { openThrowawayDatabase } from '../src/sandbox/throwaway-database.ts';
import { enrolCrowd } from './crowd.ts';

/** Milliseconds, and bytes. */
export type RoundMeasurement = {
  readonly people: number;
  /** From `/peer match` to the preview on screen. */
  readonly preview: number;
  /** From *Confirm* to the commit that queues every introduction. */
  readonly queued: number;
  /** The longest that the process did nothing else, meanwhile. */
  readonly stall: { readonly preview: number; readonly confirm: number };
  /** Of the whole process before the round, and at most until its end: the bot, the stand-in Slack and the thread. */
  readonly memory: { readonly before: number; readonly peak: number };
  readonly introductions: number;
};

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

async function stallDuring(
  work: () => Promise<void>,
): Promise<{ readonly took: number; readonly stall: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  delay.disable();
  return { took, stall: delay.max / 1e6 };
}

async function prepare(sandbox: Sandbox, size: number): Promise<Person> {
  const { slack, bot } = sandbox;
  slack.rateLimits.turnOff();
  const admins = colleagues.filter(({ name }) => name === 'Ingrid Solberg');
  const workspace = await sandbox.addWorkspace({ teamId: 'T0001', name: 'Bench', people: admins });
  await enrolCrowd(bot.deps, workspace.teamId, size - admins.length);
  return workspace.person('Ingrid Solberg');
}

async function measure(size: number): Promise<RoundMeasurement> {
  const database = await openThrowawayDatabase({
    databaseUrl: process.env['DATABASE_URL'],
    dataDirectory: process.env['PEER_DATA_DIR'] ?? defaultDataDirectory(process.env),
  });
  const log = createLog('fatal');
  const sandbox = await startSandbox({ databaseUrl: database.url, log });
  const rows = new Client({ connectionString: database.url });
  await rows.connect();
  try {
    const admin = await prepare(sandbox, size);
    const isQueued = async () => (await rows.query('select from deliveries limit 1')).rows.length > 0;
    const before = process.memoryUsage().rss;
    const preview = await stallDuring(async () => {
      await admin.command('/peer match');
      await until(() => admin.modal()?.buttons.includes('Confirm and introduce') === true);
    });
    const confirm = await stallDuring(async () => {
      await admin.press('Confirm and introduce');
      await until(isQueued);
    });
    const peak = process.resourceUsage().maxRSS * 1024;
    const { rows: deliveries } = await rows.query('select from deliveries');
    return {
      people: size,
      preview: preview.took,
      queued: confirm.took,
      stall: { preview: preview.stall, confirm: confirm.stall },
      memory: { before, peak },
      introductions: deliveries.length,
    };
  } finally {
    await rows.end();
    await sandbox.stop();
    await database.stop();
  }
}

if (import.meta.main) {
  const measurement = await measure(Number(process.argv[2]));
  if (!process.stdout.write(`${JSON.stringify(measurement)}\n`)) await once(process.stdout, 'drain');
}
