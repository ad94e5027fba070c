import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { findPostmaster } from '../src/db/embedded/postmaster.ts';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { readManifest } from '../src/sandbox/manifest.ts';
import { people } from '../src/sandbox/people/people.ts';
import { startStandInSlack, type StandInSlack } from '../src/sandbox/stand-in-slack.ts';
import { startBot, type StartedBot } from './support/started-bot.ts';

jest.setTimeout(120_000);

const signingSecret = randomBytes(16).toString('hex');

let slack: StandInSlack;
let dataDirectory: string;
let bot: StartedBot;

/** Its databases are made once: most of each start. */
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'peer-pairs-program-'));
  await chmod(dataDirectory, 0o755);
  slack = await startStandInSlack({ manifest: readManifest('manifest.yml'), signingSecret });
  slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
});

afterAll(async () => {
  await slack.stop();
  await rm(dataDirectory, { recursive: true });
});

beforeEach(() => {
  bot = startBot({
    SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PEER_DATA_DIR: dataDirectory,
    PORT: '0',
  });
});

afterEach(async () => {
  bot.process.kill('SIGKILL');
  await bot.exited;
  slack.faults.clear();
  if (await isRunning()) process.kill(await serverProcess(), 'SIGQUIT');
  await eventually(async () => !(await isRunning()));
});

const data = (...path: string[]) => join(dataDirectory, 'postgres', 'data', ...path);
const isRunning = async () => existsSync(data()) && (await findPostmaster(data())).state !== 'absent';
const serverProcess = async () => Number.parseInt(await readFile(data('postmaster.pid'), 'utf8'), 10);

it('where its server is killed, the program goes on: it is started again, and taken along by SIGTERM', async () => {
  const url = await bot.ready();
  const before = await serverProcess();
  process.kill(before, 'SIGKILL');
  await eventually(async () => (await serverProcess()) !== before, { within: 30_000 });
  const ready = async () => (await fetch(new URL('/readyz', url))).status;
  await eventually(async () => (await ready()) === 200, { within: 30_000 });
  expect(await bot.stop()).toBe(0);
  expect(await isRunning()).toBe(false);
});

it('a stop while the program starts takes the server along, and is no fault', async () => {
  await eventually(isRunning, { within: 60_000 });
  bot.process.kill('SIGINT');
  await bot.exited;
  expect(bot.errors()).toBe('');
  await eventually(async () => !(await isRunning()));
});

it('a second signal takes the server along without waiting for what is under way', async () => {
  slack.connectApp({ url: `${await bot.ready()}/slack/events` });
  const reached = Promise.withResolvers<void>();
  slack.faults.next('views.publish', {
    holdBack: async () => {
      reached.resolve();
      await bot.exited;
    },
  });
  const [workspace] = slack.workspaces();
  const opening = workspace?.person('Ana Sousa').openHome();
  await reached.promise;
  bot.process.kill('SIGINT');
  // Another signal within a second counts as the same one.
  await pause(1_200);
  bot.process.kill('SIGINT');
  expect(await bot.exited).toBe(1);
  expect(await isRunning()).toBe(false);
  await opening?.catch(() => undefined);
});

it('where its server can be started no more, the program ends with 1 and says why', async () => {
  await bot.ready();
  await appendFile(data('postgresql.conf'), 'no_such_setting = 1\n');
  process.kill(await serverProcess(), 'SIGKILL');
  expect(await bot.exited).toBe(1);
  expect(bot.errors()).toMatch(/The embedded Postgres in .* did not start/);
  expect(bot.errors()).toContain('no_such_setting');
});
