import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
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

beforeAll(async () => {
  slack = await startStandInSlack({ manifest: readManifest('manifest.yml'), signingSecret });
  slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
});

afterAll(() => slack.stop());

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'peer-pairs-program-'));
  await chmod(dataDirectory, 0o755);
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
  await rm(dataDirectory, { recursive: true });
});

const data = (...path: string[]) => join(dataDirectory, 'postgres', 'data', ...path);
const isRunning = async () => existsSync(data()) && (await findPostmaster(data())).state !== 'absent';
const serverProcess = async () => Number.parseInt(await readFile(data('postmaster.pid'), 'utf8'), 10);

describe('the program on its embedded server', () => {
  it('goes on where that is killed: it is started again', async () => {
    const url = await bot.ready();
    const before = await serverProcess();
    process.kill(before, 'SIGKILL');
    await eventually(async () => (await serverProcess()) !== before, { within: 30_000 });
    const health = async () => (await fetch(new URL('/healthz', url))).status;
    await eventually(async () => (await health()) === 200, { within: 30_000 });
    expect(await bot.stop()).toBe(0);
    expect(await isRunning()).toBe(false);
  });

  it('ends with 1 where that can be started no more, and says why', async () => {
    await bot.ready();
    await appendFile(data('postgresql.conf'), 'no_such_setting = 1\n');
    process.kill(await serverProcess(), 'SIGKILL');
    expect(await bot.exited).toBe(1);
    expect(bot.errors()).toMatch(/The embedded Postgres in .* did not start/);
    expect(bot.errors()).toContain('no_such_setting');
  });
});

describe.each(['SIGTERM', 'SIGINT'] as const)('a stop by %s', (signal) => {
  it('takes the server along', async () => {
    await bot.ready();
    bot.process.kill(signal);
    expect(await bot.exited).toBe(0);
    expect(await isRunning()).toBe(false);
  });

  it('takes it along too while the program starts', async () => {
    await eventually(isRunning, { within: 60_000 });
    bot.process.kill(signal);
    await bot.exited;
    expect(bot.errors()).toBe('');
    await eventually(async () => !(await isRunning()));
  });

  it('twice takes it along without waiting for what is under way', async () => {
    await bot.ready();
    // The daily work reads the directory as the program starts: it is under way for as long as Slack does not answer.
    const url = await bot.ready();
    slack.connectApp({ url: `${url}/slack/events` });
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
    bot.process.kill(signal);
    // Another signal within a second counts as the same one.
    await pause(1_200);
    bot.process.kill(signal);
    expect(await bot.exited).toBe(1);
    expect(await isRunning()).toBe(false);
    await opening?.catch(() => undefined);
  });
});
