import { appendFile, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { findPostmaster } from '../../src/db/embedded/postmaster.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { queryValue } from './embedded-processes.ts';

jest.setTimeout(60_000);

let dataDirectory: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'peer-pairs-kept-'));
  await chmod(dataDirectory, 0o755);
});

afterAll(() => rm(dataDirectory, { recursive: true }));

beforeEach(async () => {
  server = await startEmbeddedPostgres({ dataDirectory, durability: 'relaxed' });
});

afterEach(() => server.stop());

const data = (...path: string[]) => join(dataDirectory, 'postgres', 'data', ...path);
const isRunning = async () => (await findPostmaster(data())).state !== 'absent';

async function kill(): Promise<number> {
  const pid = Number.parseInt(await readFile(data('postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGKILL');
  return pid;
}

const answers = (sql: string) => eventually(() => queryValue(server.url, sql), { within: 30_000 });

describe('an embedded server that is killed while it is used', () => {
  it('is started again at the same address, with what was committed, as often as it takes', async () => {
    await queryValue(server.url, 'create table kept as select 7 as value');
    const killed = new Set<number>();
    for (let times = 0; times < 2; times += 1) {
      killed.add(await kill());
      expect(await answers('select value from kept')).toBe(7);
    }
    expect(killed.size).toBe(2);
  });

  it('does not outlive a stop that comes while it is being started', async () => {
    await kill();
    await server.stop();
    // The one that was killed may take a moment to die.
    await eventually(async () => expect(await isRunning()).toBe(false));
  });
});

it('a lease that somebody ends is taken anew, so that the server is not stopped under its user', async () => {
  await queryValue(
    server.url,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'peer-pairs lease'`,
  );
  const leases = `select count(*)::int from pg_stat_activity where application_name = 'peer-pairs lease'`;
  await eventually(async () => (await queryValue(server.url, leases)) === 1);
  await server.stop();
  expect(await isRunning()).toBe(false);
});

it('a server that cannot be started again is given up, and whoever uses it hears why', async () => {
  await appendFile(data('postgresql.conf'), 'no_such_setting = 1\n');
  await kill();
  expect(await server.lost).toMatchObject({
    code: 'start-failed',
    message: expect.stringContaining('no_such_setting'),
  });
});
