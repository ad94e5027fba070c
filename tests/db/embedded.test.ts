import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { installBinaries, locateBinaries } from '../../src/db/embedded/binaries.ts';
import { openCluster } from '../../src/db/embedded/cluster.ts';
import { findPostmaster } from '../../src/db/embedded/postmaster.ts';
import { findServerUser } from '../../src/db/embedded/server-user.ts';
import { leaseServer } from '../../src/db/embedded/server.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';
import type { EmbeddedPostgres } from '../../src/db/embedded.ts';
import { killHolder, queryValue, startHolder } from './embedded-processes.ts';
import type { Holder } from './embedded-processes.ts';

jest.setTimeout(60_000);

let dataDirectory: string;
let holders: readonly Holder[] = [];
let servers: readonly EmbeddedPostgres[] = [];

const cluster = (...path: string[]) => join(dataDirectory, 'postgres', ...path);
const portOf = ({ url }: { readonly url: string }) => Number(new URL(url).port);

async function start(database = 'peer_pairs'): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ dataDirectory, database, durability: 'relaxed' });
  servers = [...servers, started];
  return started;
}

async function startElsewhere(): Promise<Holder> {
  const holder = await startHolder(dataDirectory);
  holders = [...holders, holder];
  return holder;
}

async function isRunning(): Promise<boolean> {
  return (await findPostmaster(cluster('data'))).state !== 'absent';
}

async function serverProcess(): Promise<number> {
  return Number.parseInt(await readFile(cluster('data/postmaster.pid'), 'utf8'), 10);
}

/** A server notices only after a moment that a killed process has let go of it. */
async function stopWhatRuns(): Promise<void> {
  while (await isRunning()) await (await start()).stop();
}

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'peer-pairs-embedded-'));
  await chmod(dataDirectory, 0o755);
  // Under the strictest umask: what the server's user must reach is open to it all the same.
  const umask = process.umask(0o077);
  await (await start()).stop();
  process.umask(umask);
});

afterEach(async () => {
  await Promise.all(holders.map(killHolder));
  await Promise.all(servers.map(({ stop }) => stop()));
  holders = [];
  servers = [];
  await stopWhatRuns();
});

afterAll(() => rm(dataDirectory, { recursive: true }));

describe('an embedded Postgres', () => {
  it('keeps its data and its port over a restart', async () => {
    const before = await start();
    await queryValue(before.url, 'CREATE TABLE kept AS SELECT 7 AS value');
    await before.stop();
    expect(await isRunning()).toBe(false);

    const after = await start();
    expect(after.url).toBe(before.url);
    expect(await queryValue(after.url, 'SELECT value FROM kept')).toBe(7);
  });

  it('moves to another port where its own is taken', async () => {
    const before = await start();
    await before.stop();
    const occupant = createServer().listen(portOf(before), '127.0.0.1');
    await once(occupant, 'listening');

    const after = await start();
    expect(portOf(after)).not.toBe(portOf(before));
    expect(await queryValue(after.url, 'SELECT 1')).toBe(1);
    occupant.close();
  });

  it('listens on 127.0.0.1 alone, and lets nobody in without the password', async () => {
    const { url } = await start();
    expect(await queryValue(url, "SELECT current_setting('listen_addresses')")).toBe('127.0.0.1');
    expect(await queryValue(url, "SELECT current_setting('unix_socket_directories')")).toBe('');
    expect((await stat(cluster('password'))).mode & 0o777).toBe(0o600);

    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(queryValue(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('writes down no statement and no value, also not of one that fails', async () => {
    const { url } = await start();
    await expect(queryValue(url, "SELECT 'a private word'::integer")).rejects.toMatchObject({
      code: '22P02',
    });
    expect(await readFile(cluster('server.log'), 'utf8')).not.toContain('private word');
  });

  it('makes the database that is asked for beside those that are there', async () => {
    const database = `Zoë's "other" one`;
    const { url } = await start(database);
    expect(await queryValue(url, 'SELECT current_database()')).toBe(database);
  });
});

describe('a server that cannot start', () => {
  it('is told with its last words and where its log stands', async () => {
    const binaries = await installBinaries(locateBinaries(), join(dataDirectory, 'postgres-binaries'));
    const programs = { binaries, user: await findServerUser() };
    const broken = await openCluster(programs, join(dataDirectory, 'broken'), 'relaxed');
    await appendFile(join(broken.data, 'postgresql.conf'), '\nno_such_setting = 1\n');

    const server = { programs, cluster: broken, durability: 'relaxed' } as const;
    await expect(leaseServer(server, { refusals: 0, busyMs: 10_000 })).rejects.toMatchObject({
      code: 'start-failed',
      message: expect.stringMatching(new RegExp(`${broken.log}[^]*no_such_setting`)),
    });
  });
});

describe('processes that use one data directory', () => {
  it('share its server, and the last one to stop stops it', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.url).toBe(first.url);

    await first.stop();
    await first.stop();
    expect(await queryValue(second.url, 'SELECT 1')).toBe(1);

    await second.stop();
    expect(await isRunning()).toBe(false);
  });

  it('never stop each other, however starts and stops overlap', async () => {
    const uses = Array.from({ length: 12 }, async () => {
      const { url, stop } = await start();
      const answer = await queryValue(url, 'SELECT 1');
      await stop();
      return answer;
    });
    expect(await Promise.all(uses)).toEqual(uses.map(() => 1));
    expect(await isRunning()).toBe(false);
  });

  it('lose neither server nor data when the one that started it is killed', async () => {
    const holder = await startElsewhere();
    await queryValue(holder.url, 'CREATE TABLE written AS SELECT 11 AS value');
    const server = await serverProcess();
    await killHolder(holder);

    const heir = await start();
    expect(await serverProcess()).toBe(server);
    expect(await queryValue(heir.url, 'SELECT value FROM written')).toBe(11);
  });

  it('keep the server at Ctrl-C, which the terminal sends to the whole process group', async () => {
    const holder = await startElsewhere();
    process.kill(-Number(holder.process.pid), 'SIGINT');
    expect(await queryValue(holder.url, 'SELECT pg_sleep(0.1) IS NOT NULL')).toBe(true);
  });
});

describe('after a crash of the server', () => {
  it('starts again with what was committed', async () => {
    const before = await start();
    await queryValue(before.url, 'CREATE TABLE committed AS SELECT 13 AS value');
    process.kill(await serverProcess(), 'SIGKILL');

    const after = await start();
    expect(await queryValue(after.url, 'SELECT value FROM committed')).toBe(13);
  });
});

// Elsewhere the system does not tell a process's arguments.
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describeOnLinux('after a crash of the server that left its lock file', () => {
  it('starts where another process now has the number in it', async () => {
    await leaveLockFileOf(process.pid);
    expect(await queryValue((await start()).url, 'SELECT 1')).toBe(1);
  });

  it('starts where the crashed one still stands in the process table', async () => {
    const parent = spawn('sh', ['-c', '(exit 0) & echo $!; exec sleep 60']);
    const [number]: unknown[] = await once(parent.stdout, 'data');
    await leaveLockFileOf(Number(number));
    expect(await queryValue((await start()).url, 'SELECT 1')).toBe(1);
    parent.kill();
  });
});

async function leaveLockFileOf(pid: number): Promise<void> {
  const lines = [pid, cluster('data'), 0, 1, '', '', '', 'ready', ''];
  await writeFile(cluster('data/postmaster.pid'), lines.join('\n'));
}
