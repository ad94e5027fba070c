import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { people } from '../src/sandbox/people/people.ts';
import { browserOf } from './support/browser-installing.ts';
import { startingBots } from './support/starting-bots.ts';

const oauthApp = { clientId: '12.34', clientSecret: randomBytes(16).toString('hex') };
const here = startingBots({
  people: people.slice(0, 3),
  oauthApp,
  environment: {
    SLACK_CLIENT_ID: oauthApp.clientId,
    SLACK_CLIENT_SECRET: oauthApp.clientSecret,
    PUBLIC_URL: 'http://127.0.0.1',
  },
});
const { start } = here;

const yes = { allow: 'workspace', teamId: 'T0001' } as const;
const known = async (table: string) => (await here.rows.query(`select 1 from ${table}`)).length;

describe('a bot that any workspace may install', () => {
  it('starts with none, takes one in at one replica, and answers it at the other at once', async () => {
    const [one, other] = [start(), start()];
    const [botUrl, otherUrl] = [await one.ready(), await other.ready()];
    expect(one.output()).toContain('"installsBy":"oauth"');
    here.slack.connectApp({ url: `${otherUrl}/slack/events` });
    const ana = here.slack.workspaces()[0]?.person('Ana Sousa');
    await ana?.command('/peer help');
    expect(ana?.allMessages()).toEqual([]);

    const { status } = await browserOf({ slack: here.slack, botUrl }).install(yes);
    expect(status).toBe(200);
    await ana?.command('/peer help');
    await eventually(() => ana?.allMessages().length === 1);
    await eventually(async () => (await known('people')) === 3);
    expect(await one.stop()).toBe(0);
    expect(one.output() + one.errors()).not.toContain(oauthApp.clientSecret);
  });

  it('says so in the log where its client secret is wrong, and installs nothing', async () => {
    await here.rows.query('delete from installations');
    const bot = start({ SLACK_CLIENT_SECRET: 'of-another-app' });
    const { status } = await browserOf({ slack: here.slack, botUrl: await bot.ready() }).install(yes);
    expect([status, await known('installations')]).toEqual([500, 0]);
    await eventually(() => expect(bot.output()).toContain('"cause":"bad_client_secret"'));
    expect(bot.output()).not.toContain('of-another-app');
  });
});
