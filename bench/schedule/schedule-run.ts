/** One size, in a process of its own: `node schedule-run.ts <pairs>` prints a ScheduleMeasurement as JSON. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { KeyRing } from '../../src/config.ts';
import { defaultDataDirectory } from '../../src/db/embedded/data-directory.ts';
import { createLog } from '../../src/log.ts';
import { openThrowawayDatabase } from '../../src/sandbox/throwaway-database.ts';
import { createBot } from '../../src/start.ts';
import { seedPairs } from './pairs-of-a-year.ts';
import { plainInserts, type Plain } from './plain.ts';
import { timed, type Run } from './work-done.ts';

/** A tick that handles so many pairs, and what plain statements take for as many. */
export type Beside = { readonly rows: number; readonly tick: Run; readonly plain: Plain };
export type ScheduleMeasurement = {
  readonly pairs: number;
  /** Deliveries of the year. */
  readonly onRecord: number;
  /** A process that only waits, on this machine as busy as it is. */
  readonly quiet: Run;
  readonly idle: readonly Run[];
  readonly planned: Readonly<Record<Kind, readonly Beside[]>>;
  readonly queued: Readonly<Record<Kind, readonly Beside[]>>;
};

/** What comes to every pair, again and again. */
export const kinds = ['prompt', 'check-in'] as const;
export type Kind = (typeof kinds)[number];

const idleTicks = 100;
/** Of the largest size one round takes minutes. */
const roundsOf = (pairs: number) => (pairs < 100_000 ? 3 : 1);

/** A Sunday evening, at which nobody works; and the Monday noon after it, at which everybody does. */
const evening = Temporal.Instant.from('2026-03-01T22:00:00Z');
const noon = Temporal.Instant.from('2026-03-02T12:00:00Z');

type World = Awaited<ReturnType<typeof startWorld>>;

async function startWorld(pairs: number) {
  const database = await openThrowawayDatabase({
    databaseUrl: process.env['DATABASE_URL'],
    dataDirectory: process.env['PEER_DATA_DIR'] ?? defaultDataDirectory(process.env),
  });
  const time = { now: evening };
  const keys: KeyRing = [{ id: 'bench', key: randomBytes(32) }];
  const nowhere = 'http://127.0.0.1:9/';
  const bot = await createBot({
    config: {
      slack: { botToken: '', signingSecret: 'of nobody', appToken: undefined, apiUrl: nowhere },
      port: 0,
    },
    database: { url: database.url, keys },
    clock: { now: () => time.now },
    log: createLog('error'),
  });
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await seedPairs({ owner, keys, now: time.now }, pairs);
  return {
    time,
    owner,
    tick: async (expected: number): Promise<Run> => {
      let fired = 0;
      const run = await timed(owner, async () => (fired = await bot.app.tick()));
      if (fired !== expected) throw new Error(`${fired} were fired, not ${expected}`);
      return run;
    },
    stop: async () => {
      await owner.end();
      await bot.stop();
      await database.stop();
    },
  };
}

async function allDue({ owner, time }: World, kind: Kind): Promise<void> {
  await owner.query(
    `update touchpoints set due_at = case kind when $2 then $1::timestamptz else 'infinity' end`,
    [time.now.toString(), kind],
  );
  await owner.query('vacuum analyze touchpoints');
}

const ofEach = (): Record<Kind, Beside[]> => ({ prompt: [], 'check-in': [] });

async function measure(pairs: number): Promise<ScheduleMeasurement> {
  const world = await startWorld(pairs);
  const { owner, time, tick } = world;
  try {
    const plain = plainInserts(owner);
    const quiet = await timed(owner, () => pause(10_000));
    const idle: Run[] = [];
    for (let index = 0; index < idleTicks; index += 1) idle.push(await tick(0));
    const [planned, queued] = [ofEach(), ofEach()];
    for (let round = 0; round < roundsOf(pairs); round += 1)
      for (const kind of kinds) {
        time.now = evening.add({ hours: round * 168 });
        await allDue(world, kind);
        planned[kind].push({ rows: pairs, plain: await plain.dueTimes(), tick: await tick(0) });
        time.now = noon.add({ hours: round * 168 });
        await allDue(world, kind);
        queued[kind].push({ rows: pairs, plain: await plain.queued(), tick: await tick(pairs) });
      }
    return { pairs, onRecord: pairs * 104, quiet, idle, planned, queued };
  } finally {
    await world.stop();
  }
}

if (import.meta.main) {
  const measurement = await measure(Number(process.argv[2]));
  if (!process.stdout.write(`${JSON.stringify(measurement)}\n`)) await once(process.stdout, 'drain');
}
