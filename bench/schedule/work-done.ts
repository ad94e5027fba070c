import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Client } from 'pg';

/** Milliseconds. */
export type Run = {
  readonly took: number;
  /** How long at most the process did nothing else meanwhile. */
  readonly wait: number;
  /** How much of its own thread's work was in the longest wait: the rest of one the machine spent on others. */
  readonly stretch: number;
  /** Work of all processors for it, in this process and in the database's; not a number where it is on another machine. */
  readonly work: number;
};

/** @param owner its own connection's work counts too */
export async function timed(owner: Client, work: () => Promise<unknown>): Promise<Run> {
  const before = await workSoFar(owner);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const stretch = longestStretch();
  delay.enable();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  delay.disable();
  const longest = stretch();
  const all = workBetween(before, await workSoFar(owner));
  return { took, wait: delay.max / 1e6, stretch: longest, work: all };
}

const every = 2;

/** Looks every other millisecond how much its own thread has worked since. */
function longestStretch(): () => number {
  let longest = 0;
  let last = process.threadCpuUsage();
  const look = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  }, every);
  return () => {
    clearInterval(look);
    return longest;
  };
}

const msOfTick = 10;

/** By process. */
type Work = ReadonlyMap<string, number>;

/** Linux tells of each server process how much it has worked, in hundredths of a second. */
async function workSoFar(owner: Client): Promise<Work> {
  const { rows } = await owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const ofServer = await Promise.all(
    rows.map(async ({ pid }): Promise<[string, number]> => [String(pid), await workOf(pid)]),
  );
  const { user, system } = process.cpuUsage();
  return new Map([...ofServer, ['here', (user + system) / 1000]]);
}

/** Of those that are there afterwards: connections that were idle for long are closed meanwhile. */
const workBetween = (before: Work, after: Work): number =>
  [...after].reduce((sum, [which, work]) => sum + work - (before.get(which) ?? 0), 0);

async function workOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * msOfTick;
}
