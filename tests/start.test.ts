import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { people } from '../src/sandbox/people/people.ts';
import { startingBots } from './support/starting-bots.ts';
import { announcedTestRun, withServer } from './support/test-run.ts';

const here = startingBots({ people, environment: { SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox' } });
const { start, signingSecret, key } = here;

const oneLine = /^[^\n]+\n$/;

describe('a start that cannot be', () => {
  it('names every fault of the environment at once, and no value', async () => {
    const wrong = {
      SLACK_BOT_TOKEN: 'a-token-of-another-kind',
      SLACK_SIGNING_SECRET: 'shorty',
      SLACK_APP_TOKEN: 'xoxp-secret',
      SLACK_API_URL: 'somewhere',
      DATABASE_URL: 'mysql://user:pass-phrase@host/db',
      ENCRYPTION_KEYS: 'k1:bm90LTMyLWJ5dGVz',
      PORT: 'seventy',
      LOG_LEVEL: 'louder',
    };
    const bot = start(wrong);
    expect(await bot.exited).toBe(1);
    for (const [name, value] of Object.entries(wrong)) {
      expect(bot.errors()).toContain(`  ${name}: `);
      expect(bot.errors()).not.toContain(value);
    }
    expect(bot.errors()).not.toMatch(/pass-phrase| at .*\.ts/);
    expect(bot.output()).toBe('');
  });

  it('says what is missing where nothing is set', async () => {
    const bot = start({ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' });
    expect(await bot.exited).toBe(1);
    expect(bot.errors()).toMatch(/SLACK_BOT_TOKEN: .*\n {2}SLACK_SIGNING_SECRET: /);
    expect(bot.errors()).toContain('.env.example');
  });

  const unreachable = 'http://127.0.0.1:1/api/';
  it.each([
    [
      'Slack does not know the token',
      { SLACK_BOT_TOKEN: 'xoxb-nobody' },
      /did not take SLACK_BOT_TOKEN \(invalid_auth\)/,
    ],
    [
      'Slack is out of reach',
      { SLACK_API_URL: unreachable },
      /^Slack did not answer as it should \(network\)\. See that this machine reaches SLACK_API_URL/,
    ],
    ['a named database comes without keys', { ENCRYPTION_KEYS: '' }, /ENCRYPTION_KEYS is needed too/],
    [
      'the database is out of reach',
      { DATABASE_URL: 'postgres://me:pass-phrase@127.0.0.1:1/db' },
      /nothing listens at its address \(ECONNREFUSED\)\. Start the server/,
    ],
  ])('is one clear line where %s', async (_, changes, words) => {
    const bot = start(changes);
    expect(await bot.exited).toBe(1);
    expect(bot.errors()).toMatch(words);
    expect(bot.errors()).toMatch(oneLine);
    expect(bot.errors()).not.toMatch(/xoxb|pass-phrase|unhandled/i);
    expect(bot.output()).not.toMatch(/xoxb|pass-phrase|unhandled/i);
  });

  it.each([
    ['HTTP', {}],
    ['Socket Mode', { SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' }],
  ])('is one clear line that names PORT where the port is taken, by %s', async (_, changes) => {
    const taken = await listenSomewhere();
    const { port } = taken.address() as AddressInfo;
    const bot = start({ ...changes, PORT: String(port) });
    expect(await bot.exited).toBe(1);
    expect(bot.errors()).toMatch(new RegExp(`Another program listens on port ${port} already.*PORT=\\d+`));
    expect(bot.errors()).toMatch(oneLine);
    taken.close();
  });
});

async function listenSomewhere(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return server;
}

const sessionsOfBot = () =>
  here.rows.query(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );

describe('a good start', () => {
  it('is healthy, serves Slack’s address alone, and leaves nothing behind on SIGTERM', async () => {
    const bot = start();
    const url = await bot.ready();
    const health = await fetch(new URL('/healthz', url));
    expect([health.status, await health.text()]).toEqual([
      200,
      expect.stringMatching(/^ok\nlast tick \d+ s ago\n$/),
    ]);
    expect((await fetch(new URL('/slack/elsewhere', url), { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await fetch(new URL('/slack/events', url))).status).toBe(404);
    expect((await fetch(new URL('/slack/events', url), { method: 'POST', body: '{}' })).status).toBe(401);
    expect(await bot.stop()).toBe(0);
    expect(bot.errors()).toBe('');
    expect(bot.output()).not.toMatch(/xoxb/);
    await eventually(async () => (await sessionsOfBot()).length === 0);
    await expect(fetch(new URL('/healthz', url))).rejects.toThrow('fetch failed');
  });

  it('says whether it is ready, and shows its metrics to whoever has the token alone', async () => {
    const token = randomBytes(16).toString('hex');
    const bot = start({ METRICS_TOKEN: token });
    const url = await bot.ready();
    const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(new URL(path, url), { headers });
    const ready = await ask('/readyz');
    expect([ready.status, await ready.text()]).toEqual([200, 'ok\n']);
    for (const headers of [{}, { authorization: 'Bearer guessed' }, { authorization: token }])
      expect((await ask('/metrics', headers)).status).toBe(401);
    const shown = await ask('/metrics', { authorization: `Bearer ${token}` });
    const body = await shown.text();
    expect([shown.status, shown.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/plain'),
    ]);
    for (const line of [
      /^peer_pairs_slack_calls_total\{method="auth\.test",status="200"\} 1$/m,
      /^peer_pairs_due_lag_seconds 0$/m,
      /^peer_pairs_queue_jobs\{state="ready"\} \d+$/m,
      /^peer_pairs_tick_seconds_count \d$/m,
      /^nodejs_eventloop_lag_p99_seconds /m,
    ])
      expect(body).toMatch(line);
    for (const secret of ['T0001', 'Northwind', 'xoxb', 'Sousa', token]) expect(body).not.toContain(secret);
    // In its place stays its time: they stand in the order in which they were applied.
    const last = '(select name from kysely_migration order by name desc limit 1)';
    const [{ name } = { name: '' }] = await here.rows.query<{ name: string }>(
      `select name from ${last} as name`,
    );
    await here.rows.query(`update kysely_migration set name = 'gone' where name = $1`, [name]);
    expect((await ask('/readyz')).status).toBe(503);
    await here.rows.query(`update kysely_migration set name = $1 where name = 'gone'`, [name]);
    expect(await bot.stop()).toBe(0);
    expect(bot.errors()).toBe('');
  });

  it('serves no metrics where no token is set', async () => {
    const bot = start();
    expect((await fetch(new URL('/metrics', await bot.ready()))).status).toBe(404);
  });

  it('warns once in its log where its own address is read by others on the way', async () => {
    const bot = start({ PUBLIC_URL: 'http://peers.example' });
    await bot.ready();
    expect(bot.output().match(/PUBLIC_URL is no https address/gu)).toHaveLength(1);
    expect(bot.output()).toMatch(/"level":40,[^\n]*Put a proxy with TLS/u);
  });

  it('warns of a key that is missing beside one that opens something, with what to do, and serves all the same', async () => {
    const before = start();
    await before.ready();
    await before.stop();
    await here.rows.query(
      `insert into installations (workspace_id, workspace_name, bot_user_id, bot_token_sealed, installed_at)
       values ('T0008', 'Elsewhere', 'U1', 'v1.k9.AAAA', now())`,
    );
    const bot = start();
    await bot.ready();
    await eventually(() => bot.output().includes('1 value under the key k9, which is not in the ring'));
    expect(bot.output()).toMatch(/"level":40,[^\n]*Put that key back into ENCRYPTION_KEYS/u);
    expect(await bot.stop()).toBe(0);
    await here.rows.query(`delete from installations where workspace_id = 'T0008'`);
  });

  it('reads its variables as files and service managers give them, and minds no PGOPTIONS', async () => {
    const bot = start({
      SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox\n',
      SLACK_SIGNING_SECRET: `${signingSecret}\r\n`,
      DATABASE_URL: `${here.database.url}\n`,
      ENCRYPTION_KEYS: ` k1:${key}\n`,
      PGOPTIONS: '-c role=nobody_here -c search_path=pg_catalog -c default_transaction_read_only=on',
    });
    await bot.ready();
    expect(await bot.stop()).toBe(0);
    expect(bot.errors()).toBe('');
  });

  it('knows the people of the workspace once it is ready', async () => {
    const bot = start();
    await bot.ready();
    await bot.stop();
    const [counted] = await here.rows.query(
      `select count(*)::int as people from people where workspace_id = 'T0001'`,
    );
    expect(counted).toEqual({ people: people.length });
  });

  it('outlives its database: not ready while that is away, and ready again once it is back, alive all the time', async () => {
    const bot = start();
    const url = await bot.ready();
    const status = async (path: string) => (await fetch(new URL(path, url))).status;
    await setConnections('false');
    try {
      await here.rows.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
      await eventually(async () => (await status('/readyz')) === 503);
      expect(await status('/healthz')).toBe(200);
    } finally {
      await setConnections('true');
    }
    await eventually(async () => (await status('/readyz')) === 200);
    expect(await bot.stop()).toBe(0);
  });
});

async function setConnections(areAllowed: 'true' | 'false'): Promise<void> {
  const [{ name } = { name: '' }] = await here.rows.query<{ name: string }>(
    'select current_database() as name',
  );
  await withServer(announcedTestRun(), (server) =>
    server.query(`alter database ${name} allow_connections ${areAllowed}`),
  );
}
