import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Fault } from '../../src/sandbox/state/faults.ts';
import type { StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import type { Random } from '../random.ts';
import type { Disk } from './disk.ts';
import type { Line } from './line.ts';

export type Trouble = { readonly name: string; readonly meet: () => Promise<void> };

type Around = {
  readonly slack: StandInSlack;
  readonly line: Line;
  /** Of the owner, past the line. */
  readonly databaseUrl: string;
  /** On which the database lies, where there is one of its own. */
  readonly disk: Disk | undefined;
  readonly random: Random;
  readonly moveClock: (by: { readonly hours: number }) => void;
};

const seconds = 1_000;
const page = '<!doctype html><title>Slack is down</title>';

const ofSlack: Readonly<Record<string, Fault>> = {
  '429 with Retry-After': { status: 429, retryAfter: 2 },
  '429 without': { status: 429 },
  '500': { status: 500 },
  '502 as a page': { status: 502, body: page },
  '200 as a page': { status: 200, body: page },
  'a connection closed': { dropConnection: true },
  'an answer lost after it took effect': { dropConnection: true, afterEffect: true },
  '503 after it took effect': { status: 503, afterEffect: true },
  'no answer for 12 s': { delayMs: 12 * seconds },
};

/** All that may go wrong, each until it is over. */
export function troublesOf(around: Around): readonly Trouble[] {
  const { line, moveClock, random } = around;
  return [
    ...Object.entries(ofSlack).map(([name, fault]) => ({
      name: `Slack: ${name}`,
      meet: () => slackFails(around, fault),
    })),
    { name: 'Postgres: sessions terminated', meet: () => asOwner(around, terminate) },
    { name: 'Postgres: killed, and recovering', meet: () => killPostgres(around) },
    { name: 'Postgres: every connection of a replica’s in use', meet: () => asOwner(around, lockAll) },
    { name: 'Postgres: no connection left, by its own word (53300)', meet: () => leaveNoConnection(around) },
    ...(around.disk ? [diskFull(around.disk)] : []),
    {
      name: 'Postgres: unreachable',
      meet: async () => {
        line.cut();
        await pause((3 + random.below(5)) * seconds);
        line.mend();
      },
    },
    { name: 'clock: an hour back', meet: async () => moveClock({ hours: -1 }) },
    { name: 'clock: two days on', meet: async () => moveClock({ hours: 48 }) },
  ];
}

/** The one that is asked for by name: as long as the issue is that an operator sleeps on. */
export async function unreachableForAMinute({ line }: Pick<Around, 'line'>): Promise<void> {
  line.cut();
  await pause(60 * seconds);
  line.mend();
}

async function slackFails({ slack, random }: Around, fault: Fault): Promise<void> {
  slack.faults.everywhere(fault);
  await pause((2 + random.below(4)) * seconds);
  slack.faults.clear();
}

async function asOwner({ databaseUrl }: Around, work: (owner: Client) => Promise<unknown>): Promise<void> {
  const owner = new Client({ connectionString: databaseUrl });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    await work(owner);
  } catch {
    // It was killed meanwhile.
  } finally {
    await owner.end().catch(() => undefined);
  }
}

const terminate = (owner: Client) =>
  owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);

/** Whoever wants to send anything waits with a connection in hand, until none is left. */
async function lockAll(owner: Client): Promise<void> {
  await owner.query('begin; lock table deliveries in exclusive mode');
  await pause(6 * seconds);
  await owner.query('rollback');
}

/** Whoever is connected loses it, and nobody gets another. */
async function leaveNoConnection(around: Around): Promise<void> {
  const database = new URL(around.databaseUrl).pathname.slice(1);
  const letIn = (limit: number) => (owner: Client) =>
    owner.query(`alter database ${owner.escapeIdentifier(database)} connection limit ${limit}`);
  await asOwner(around, letIn(0));
  await asOwner(around, terminate);
  await pause(6 * seconds);
  await asOwner(around, letIn(-1));
}

const diskFull = (disk: Disk): Trouble => ({
  name: 'Postgres: its disk is full',
  meet: async () => {
    await disk.fill();
    await pause(6 * seconds);
    await disk.free();
  },
});

async function killPostgres(around: Around): Promise<void> {
  let pid = 0;
  await asOwner(around, async (owner) => {
    const { rows } = await owner.query<{ data_directory: string }>('show data_directory');
    const [first = ''] = (
      await readFile(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8')
    ).split('\n');
    pid = Number(first);
  });
  if (pid > 1) process.kill(pid, 'SIGQUIT');
  await pause(2 * seconds);
}
