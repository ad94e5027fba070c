import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { readManifest } from '../src/sandbox/manifest.ts';
import { people } from '../src/sandbox/people/people.ts';
import { startStandInSlack, type StandInSlack } from '../src/sandbox/stand-in-slack.ts';
import { browserOf } from './support/browser-installing.ts';
import { createTestDatabase, type TestDatabase } from './support/postgres.ts';
import { openRows, type Rows } from './support/rows.ts';
import { startBot, type StartedBot } from './support/started-bot.ts';

const signingSecret = randomBytes(16).toString('hex');
const oauthApp = { clientId: '12.34', clientSecret: randomBytes(16).toString('hex') };
const key = randomBytes(32).toString('base64');

let slack: StandInSlack;
let database: TestDatabase;
let rows: Rows;
let started: StartedBot[] = [];

beforeAll(async () => {
  slack = await startStandInSlack({ manifest: readManifest('manifest.yml'), signingSecret, oauthApp });
  slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people: people.slice(0, 3) });
  database = await createTestDatabase();
  rows = await openRows(database.url);
});

afterEach(() => {
  for (const bot of started) bot.process.kill('SIGKILL');
  started = [];
});

afterAll(async () => {
  await rows.stop();
  await database.drop();
  await slack.stop();
});

function start(changes: Readonly<Record<string, string>> = {}): StartedBot {
  const bot = startBot({
    SLACK_CLIENT_ID: oauthApp.clientId,
    SLACK_CLIENT_SECRET: oauthApp.clientSecret,
    PUBLIC_URL: 'http://127.0.0.1',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: `k1:${key}`,
    PORT: '0',
    ...changes,
  });
  started.push(bot);
  return bot;
}

const yes = { allow: 'workspace', teamId: 'T0001' } as const;
const known = async (table: string) => (await rows.query(`select 1 from ${table}`)).length;

describe('a bot that any workspace may install', () => {
  it('starts with none, takes one in at one replica, and answers it at the other at once', async () => {
    const [one, other] = [start(), start()];
    const [botUrl, otherUrl] = [await one.ready(), await other.ready()];
    expect(one.output()).toContain('"installsBy":"oauth"');
    slack.connectApp({ url: `${otherUrl}/slack/events` });
    const ana = slack.workspaces()[0]?.person('Ana Sousa');
    await ana?.command('/peer help');
    expect(ana?.allMessages()).toEqual([]);

    const { status } = await browserOf({ slack, botUrl }).install(yes);
    expect(status).toBe(200);
    await ana?.command('/peer help');
    await eventually(() => ana?.allMessages().length === 1);
    await eventually(async () => (await known('people')) === 3);
    expect(await one.stop()).toBe(0);
    expect(one.output() + one.errors()).not.toContain(oauthApp.clientSecret);
  });

  it('says so in the log where its client secret is wrong, and installs nothing', async () => {
    await rows.query('delete from installations');
    const bot = start({ SLACK_CLIENT_SECRET: 'of-another-app' });
    const { status } = await browserOf({ slack, botUrl: await bot.ready() }).install(yes);
    expect([status, await known('installations')]).toEqual([500, 0]);
    expect(bot.output()).toContain('"cause":"bad_client_secret"');
    expect(bot.output()).not.toContain('of-another-app');
  });
});
