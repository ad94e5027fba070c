import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createVault } from '../../src/db/vault.ts';
import { readManifest } from '../../src/sandbox/manifest.ts';
import { people } from '../../src/sandbox/people/people.ts';
import { startStandInSlack, type StandInSlack } from '../../src/sandbox/stand-in-slack.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { openRows } from '../support/rows.ts';
import { startBot, type StartedBot } from '../support/started-bot.ts';
import { run } from './commands.ts';

/** A move from key to key is seven processes, most of them one after the other. */
jest.setTimeout(180_000);

const signingSecret = randomBytes(16).toString('hex');
const [k1, k2] = [randomBytes(32), randomBytes(32)];
const ring = (...ids: readonly ('k1' | 'k2')[]) =>
  ids.map((id) => `${id}:${(id === 'k1' ? k1 : k2).toString('base64')}`).join();

let slack: StandInSlack;
let database: TestDatabase;
let started: StartedBot[] = [];

beforeAll(async () => {
  slack = await startStandInSlack({ manifest: readManifest('manifest.yml'), signingSecret });
  slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
  database = await createTestDatabase();
});

afterEach(() => {
  for (const bot of started) bot.process.kill('SIGKILL');
  started = [];
});

afterAll(async () => {
  await database.drop();
  await slack.stop();
});

const environment = (keys: string): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox',
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: slack.apiUrl,
  DATABASE_URL: database.url,
  ENCRYPTION_KEYS: keys,
  PORT: '0',
});

async function start(keys: string): Promise<StartedBot> {
  const bot = startBot(environment(keys));
  started.push(bot);
  await bot.ready();
  return bot;
}

/** What somebody's modal was answered with, under the key of before. */
async function sealSomething(): Promise<void> {
  const place = { table: 'submissions', column: 'shown', owner: 'a-key' };
  const rows = await openRows(database.url);
  await rows.query(
    `insert into submissions (workspace_id, key, submitted_at, shown_sealed) values ('T0001', 'a-key', now(), $1)`,
    [createVault([{ id: 'k1', key: k1 }]).sealJson({ type: 'modal' }, place)],
  );
  await rows.stop();
}

describe('docs/operations.md', () => {
  it('leads from one key to another, with the bot at work until the old one is dropped', async () => {
    const before = await start(ring('k1'));
    await sealSomething();
    const after = await start(ring('k2', 'k1'));
    const both = environment(ring('k2', 'k1'));
    const [left, found] = await Promise.all([before.stop(), run(both)]);
    expect(left).toBe(0);
    expect(found.said).toMatch(/warning +keys +1 value under the key k1; .* → Run npm run reseal/);
    expect(await run(both, 'src/run-reseal.ts')).toEqual({
      code: 0,
      said: 'submissions.shown: 1 moved to k2, 0 left\nAll is under the key k2. npm run doctor says which key may be dropped.\n',
    });
    expect((await run(both)).said).toMatch(/nothing under the key k1 → Drop it/);
    expect(await after.stop()).toBe(0);
    const [alone, last] = await Promise.all([start(ring('k2')), run(environment(ring('k2')))]);
    expect(last).toEqual({
      code: 0,
      said: expect.stringMatching(
        /\nok +keys +2 values under the key k2; 2 tried, all opened[^]*No fault found/,
      ),
    });
    expect(await alone.stop()).toBe(0);
    expect([before, after, alone].map((bot) => bot.errors())).toEqual(['', '', '']);
  });

  it('warns where only the key of before is at hand, as with a backup whose keys are lost', async () => {
    const { code, said } = await run(environment(ring('k1')));
    expect(code).toBe(1);
    expect(said).toMatch(
      /fault +keys +2 values under the key k2, which is not in the ring → Put that key back/,
    );
    expect((await run(environment(ring('k1')), 'src/run-reseal.ts')).said).toMatch(
      /2 open with no key of the ring/,
    );
  });
});
