import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../random.ts';

type Replica = { readonly child: ChildProcess; port: number | undefined };

export type Lives = {
  readonly started: number;
  readonly killed: number;
  /** Killed before they took requests. */
  readonly killedStarting: number;
  readonly gaveUp: number;
};

export type Replicas = {
  /** Ports of those that take requests now. */
  readonly ports: () => readonly number[];
  /** From now on each dies at a moment that is drawn, at work or as it starts, with none to tidy up; another takes its place at once. */
  readonly beginKilling: (random: Random) => void;
  readonly leaveAlone: () => void;
  readonly moveClock: (offset: number) => void;
  /** How many were started, the first ones among them, and how many ended by themselves. */
  readonly counts: () => Lives;
  readonly stop: () => Promise<void>;
};

type Wanted = {
  readonly count: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly offset: number;
};

/** In milliseconds: at work, and as it starts. */
const [longestLife, longestStart] = [4_000, 2_000];

/** How many of those that start do not get to work. */
const dyingYoung = 0.25;

/** Keeps so many replicas going, as a service manager would: one that ends, for whatever reason, is started again. */
export function startReplicas({ count, environment, ...clock }: Wanted): Replicas {
  const living = new Set<Replica>();
  const counts = { started: 0, killed: 0, killedStarting: 0, gaveUp: 0 };
  let { offset } = clock;
  let isStopping = false;
  let killing: Random | undefined;
  const die = (replica: Replica) => {
    if (!killing || !living.has(replica)) return;
    if (replica.port === undefined) counts.killedStarting += 1;
    else counts.killed += 1;
    replica.port = undefined;
    replica.child.kill('SIGKILL');
  };
  const dieWithin = (replica: Replica, milliseconds: number) => {
    if (killing) setTimeout(die, killing.below(milliseconds), replica).unref();
  };
  const start = () => {
    if (isStopping) return;
    counts.started += 1;
    const child = fork(new URL('replica.ts', import.meta.url), [JSON.stringify({ offset })], {
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...environment,
      },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const replica: Replica = { child, port: undefined };
    living.add(replica);
    // What is said to one that has just been killed goes nowhere.
    child.on('error', () => undefined);
    child.on('message', (message: { readonly port: number }) => {
      replica.port = message.port;
      dieWithin(replica, longestLife);
    });
    if (killing?.chance(dyingYoung)) dieWithin(replica, longestStart);
    child.on('exit', (code, signal) => {
      living.delete(replica);
      if (signal === null && code !== 0) counts.gaveUp += 1;
      // One that cannot start waits a moment, lest a database that is away be all that the machine works on.
      setTimeout(start, signal === null ? 500 : 0).unref();
    });
  };
  for (let each = 0; each < count; each += 1) start();
  const ready = () => [...living].filter(({ port }) => port !== undefined);
  return {
    ports: () => ready().map(({ port = 0 }) => port),
    beginKilling: (random) => {
      killing = random;
      for (const replica of living) dieWithin(replica, longestLife);
    },
    leaveAlone: () => (killing = undefined),
    moveClock: (moved) => {
      offset = moved;
      for (const { child } of living) if (child.connected) child.send({ offset });
    },
    counts: () => ({ ...counts }),
    stop: async () => {
      isStopping = true;
      for (const { child } of living) child.kill('SIGTERM');
      for (let tenths = 0; living.size > 0 && tenths < 100; tenths += 1) await pause(100);
      for (const { child } of living) child.kill('SIGKILL');
    },
  };
}
