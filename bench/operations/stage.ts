import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { defaultDataDirectory } from '../../src/db/embedded/data-directory.ts';
import { readManifest } from '../../src/sandbox/manifest.ts';
import { startStandInSlack, type StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { openThrowawayDatabase } from '../../src/sandbox/throwaway-database.ts';
import type { Bot } from '../../src/start.ts';
import { botOf, type Setup, type Used } from './replica-process.ts';

export type Replica = {
  readonly port: number;
  /** @param ticks so many are timed first */
  readonly used: (ticks?: number) => Promise<Used>;
  readonly stop: () => Promise<void>;
};

export type Machine = {
  /** Whether it keeps to Slack's rates; it does where it is not given. */
  readonly isPaced?: boolean;
  /** How much of a processor it may use, as machines in a cloud are let; all of it where it is not given. */
  readonly share?: number;
};

/** A Slack with its rate limits, in this process; a database; and a bot that fills it and works on nothing. */
export type Stage = {
  readonly slack: StandInSlack;
  readonly owner: Client;
  readonly filling: Bot;
  readonly setup: Setup;
  /** One more replica, at work. */
  readonly replica: (machine?: Machine) => Promise<Replica>;
};

/** In milliseconds: what is filled in beforehand is filled in on a busy machine too. */
const slowMachine = 30_000;

export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const database = await openThrowawayDatabase({
    databaseUrl: process.env['DATABASE_URL'],
    dataDirectory: process.env['PEER_DATA_DIR'] ?? defaultDataDirectory(process.env),
  });
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  const signingSecret = randomBytes(16).toString('hex');
  const manifest = readManifest(new URL('../../manifest.yml', import.meta.url));
  const slack = await startStandInSlack({ manifest, signingSecret, timing: { leeway: slowMachine } });
  const setup = {
    databaseUrl: database.url,
    keys: [{ id: 'bench', key: randomBytes(32) }],
    apiUrl: slack.apiUrl,
    signingSecret,
    isPaced: true,
  } as const;
  const filling = await botOf(setup);
  try {
    return await play({
      slack,
      owner,
      filling,
      setup,
      replica: ({ isPaced = true, share = 1 } = {}) => startReplica({ ...setup, isPaced }, share),
    });
  } finally {
    await filling.stop();
    await owner.end();
    await slack.stop();
    await database.stop();
  }
}

async function startReplica(setup: Setup, share: number): Promise<Replica> {
  const child = fork(fileURLToPath(new URL('replica-process.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
  });
  child.send(setup);
  const { port } = (await told(child)) as { readonly port: number };
  const letGo = hold(child, share);
  return {
    port,
    used: async (ticks = 0) => {
      child.send(ticks);
      return (await told(child)) as Used;
    },
    stop: async () => {
      letGo();
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Milliseconds in which a process has its turn once. A scheduler that meters processors stops and goes on as often. */
const period = 40;

/** Lets a process run for this share of the time, and stops it for the rest. @returns what lets it run as it likes */
function hold(child: ChildProcess, share: number): () => void {
  if (share >= 1) return () => undefined;
  let stopping: NodeJS.Timeout;
  const turns = setInterval(() => {
    child.kill('SIGCONT');
    stopping = setTimeout(() => child.kill('SIGSTOP'), period * share);
  }, period);
  return () => {
    clearInterval(turns);
    clearTimeout(stopping);
    child.kill('SIGCONT');
  };
}

/** @throws where it has ended before it told anything */
async function told(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a replica ended with ${code}`);
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  return message;
}
