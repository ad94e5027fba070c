import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { readManifest } from '../src/sandbox/manifest.ts';
import { people } from '../src/sandbox/people/people.ts';
import { startStandInSlack, type StandInSlack } from '../src/sandbox/stand-in-slack.ts';
import { createTestDatabase, type TestDatabase } from './support/postgres.ts';
import { openRows, type Rows } from './support/rows.ts';
import { startBot, type StartedBot } from './support/started-bot.ts';

const signingSecret = randomBytes(16).toString('hex');
const key = randomBytes(32).toString('base64');

let slack: StandInSlack;
let database: TestDatabase;
let rows: Rows;
let started: StartedBot[] = [];

beforeAll(async () => {
  slack = await startStandInSlack({ manifest: readManifest('manifest.yml'), signingSecret });
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

function start(token: string): StartedBot {
  const bot = startBot({
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: `k1:${key}`,
    PORT: '0',
    SLACK_BOT_TOKEN: token,
  });
  started.push(bot);
  return bot;
}

const oneLine = /^[^\n]+\n$/;

describe('a start with a token that Slack takes no more', () => {
  it('notes that the app was removed, and deletes in time what is kept, though no night comes', async () => {
    const gone = slack.addWorkspace({ teamId: 'T0009', name: 'Gone', people: people.slice(0, 3) });
    const token = gone.botToken;
    const first = start(token);
    await first.ready();
    await eventually(async () => (await ofGone('people')) === 3);
    await first.stop();
    gone.state.revokedTokens.add(token);

    const second = start(token);
    expect(await second.exited).toBe(1);
    expect(second.errors()).toMatch(oneLine);
    expect(second.errors()).toContain('(token_revoked)');
    expect([
      await ofGone('installations'),
      await ofGone('removed_workspaces'),
      await ofGone('people'),
    ]).toEqual([0, 1, 3]);

    await rows.query(`update removed_workspaces set removed_at = removed_at - interval '31 days'`);
    expect(await start(token).exited).toBe(1);
    expect([await ofGone('removed_workspaces'), await ofGone('people')]).toEqual([0, 0]);
  });
});

async function ofGone(table: string): Promise<number> {
  const [row] = await rows.query<{ count: number }>(
    `select count(*)::int as count from ${table} where workspace_id = 'T0009'`,
  );
  return row?.count ?? 0;
}
