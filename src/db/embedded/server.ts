import type { ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Durability } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { choosePort } from './free-port.ts';
import { takeLease } from './lease.ts';
import type { Lease } from './lease.ts';
import { findPostmaster, lastPort } from './postmaster.ts';
import { runProgram, spawnServer } from './programs.ts';
import type { Programs } from './programs.ts';
import { serverSettings } from './server-settings.ts';

export type Server = {
  readonly programs: Programs;
  readonly cluster: Cluster;
  readonly durability: Durability;
};

export type LeasedServer = { readonly port: number; readonly lease: Lease };

export type ServerPatience = { readonly refusals: number; readonly busyMs: number };

type Attempt =
  | { readonly outcome: 'leased'; readonly leased: LeasedServer }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'refused'; readonly cause: unknown };

const LOOK_AGAIN_MS = 10;
/** After a crash Postgres refuses to start until the last of its old processes is gone: tried again for ten seconds. */
const START_AGAIN_MS = 250;
/** Recovery after a crash can take long, and a server that works on it is left in peace. */
const PATIENCE: ServerPatience = { refusals: 40, busyMs: 120_000 };
const STOP_TIMEOUT_S = 60;
const LOG_BYTES_AT_MOST = 1_000_000;
const LOG_LINES_SHOWN = 5;

/** Nobody has a lease yet who would stop them, should this process end meanwhile. */
const launching = new Set<ChildProcess>();
process.once('exit', () => {
  for (const launched of launching) launched.kill('SIGINT');
});

/** Starts the server, or takes over the one that runs, whatever state it is in. Throws `start-failed`. */
export async function leaseServer(server: Server, patience = PATIENCE): Promise<LeasedServer> {
  const patientUntil = Date.now() + patience.busyMs;
  let refusals = 0;
  for (;;) {
    const attempt = await tryToLease(server);
    if (attempt.outcome === 'leased') return attempt.leased;
    if (attempt.outcome === 'refused') refusals += 1;
    if (refusals > patience.refusals || Date.now() > patientUntil) throw await startFailed(server, attempt);
    await sleep(attempt.outcome === 'refused' ? START_AGAIN_MS : LOOK_AGAIN_MS);
  }
}

/** Fast: it ends the sessions that are open, and rolls back what they had not committed. */
export async function stopServer({ programs, cluster }: Server): Promise<void> {
  const args = ['stop', '--mode=fast', '--wait', `--timeout=${STOP_TIMEOUT_S}`, `--pgdata=${cluster.data}`];
  try {
    await runProgram(programs, 'pg_ctl', args);
  } catch (cause) {
    // Killed meanwhile: it may have answered the lease as it died.
    if ((await findPostmaster(cluster.data)).state === 'absent') return;
    const message = `The embedded Postgres did not stop within ${STOP_TIMEOUT_S} s. Its log is ${cluster.log}.`;
    throw new EmbeddedPostgresError('stop-failed', message, { cause });
  }
}

async function tryToLease(server: Server): Promise<Attempt> {
  const { data, password } = server.cluster;
  const postmaster = await findPostmaster(data);
  if (postmaster.state === 'ready') return takeOver(postmaster.port, password);
  return postmaster.state === 'busy' ? { outcome: 'busy' } : launch(server);
}

async function takeOver(port: number, password: string): Promise<Attempt> {
  try {
    return { outcome: 'leased', leased: { port, lease: await takeLease({ port, password }) } };
  } catch (cause) {
    return { outcome: 'refused', cause };
  }
}

/** Where two start at once, Postgres lets one of them live. The other one ends here, and the next attempt finds the first. */
async function launch({ programs, cluster, durability }: Server): Promise<Attempt> {
  const port = await choosePort(await lastPort(cluster.data));
  const log = await openLog(cluster.log);
  const launched = await spawnServer(programs, serverSettings(cluster, port, durability), log.fd);
  await log.close();
  launching.add(launched);
  try {
    while (launched.exitCode === null && launched.signalCode === null) {
      if ((await findPostmaster(cluster.data)).state === 'ready') return { outcome: 'busy' };
      await sleep(LOOK_AGAIN_MS);
    }
    return { outcome: 'refused', cause: undefined };
  } finally {
    launching.delete(launched);
  }
}

async function openLog(file: string): Promise<FileHandle> {
  const log = await open(file, 'a', 0o600);
  const { size } = await log.stat();
  if (size > LOG_BYTES_AT_MOST) await log.truncate();
  return log;
}

async function startFailed({ cluster }: Server, attempt: Attempt): Promise<EmbeddedPostgresError> {
  const log = await readFile(cluster.log, 'utf8').catch(() => '');
  const lines = [
    `The embedded Postgres in ${cluster.data} did not start. Its log is ${cluster.log}.`,
    ...log.trimEnd().split('\n').slice(-LOG_LINES_SHOWN),
  ];
  const options = attempt.outcome === 'refused' ? { cause: attempt.cause } : {};
  return new EmbeddedPostgresError('start-failed', lines.join('\n  '), options);
}
