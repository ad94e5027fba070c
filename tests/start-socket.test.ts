import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../src/sandbox/driver/eventually.ts';
import { readBody } from '../src/sandbox/http-body.ts';
import { readManifest } from '../src/sandbox/manifest.ts';
import { people } from '../src/sandbox/people/people.ts';
import { startStandInSlack, type StandInSlack } from '../src/sandbox/stand-in-slack.ts';
import { createTestDatabase, type TestDatabase } from './support/postgres.ts';
import { startSocketSlack, type SocketSlack } from './support/socket-slack.ts';
import { startBot, type StartedBot } from './support/started-bot.ts';

/** Between its tries the program waits seconds by the clock, beside all that a slow machine takes. */
jest.setTimeout(120_000);

/** Of all starts: with another, none begins on what the one before has sealed. */
const keys = `k1:${randomBytes(32).toString('base64')}`;

let slack: StandInSlack;
let sockets: SocketSlack;
let database: TestDatabase;
let bot: StartedBot;

beforeAll(async () => {
  slack = await startStandInSlack({ manifest: readManifest('manifest.yml'), signingSecret: 'not used here' });
  slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
  sockets = await startSocketSlack((request, response) => void pass(request, response));
  database = await createTestDatabase();
});

afterEach(() => void bot.process.kill('SIGKILL'));

afterAll(async () => {
  await bot.exited;
  await sockets.stop();
  await database.drop();
  await slack.stop();
});

/** Every other method is the stand-in's. */
async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL(request.url ?? '', slack.url), {
    method: 'POST',
    headers: {
      authorization: request.headers.authorization ?? '',
      'content-type': request.headers['content-type'] ?? '',
    },
    body: new Uint8Array(await readBody(request)),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}

function start(): void {
  bot = startBot({
    SLACK_BOT_TOKEN: 'xoxb-T0001-sandbox',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_SIGNING_SECRET: 'not used here',
    SLACK_API_URL: sockets.apiUrl,
    DATABASE_URL: database.url,
    ENCRYPTION_KEYS: keys,
    PORT: '0',
  });
}

const command = (id: string) =>
  JSON.stringify({
    type: 'slash_commands',
    envelope_id: id,
    payload: {
      command: '/peer',
      text: 'help',
      team_id: 'T0001',
      user_id: 'U0001001',
      channel_id: 'C1',
      trigger_id: '1',
    },
  });

const answers = (id: string) =>
  eventually(() => sockets.heard().some((heard) => (heard as { envelope_id: string }).envelope_id === id), {
    within: 30_000,
  });

describe('a bot in Socket Mode', () => {
  it('lives on though Slack fails as it starts, is gone for a while, and sends what it would not send', async () => {
    sockets.plan({ status: 500 }, 'opened');
    start();
    await bot.ready();
    await eventually(() => sockets.connections().length === 1, { within: 30_000 });
    sockets.send('null');
    sockets.send(JSON.stringify({ type: 'events_api', envelope_id: 'odd', payload: null }));
    sockets.send(command('before'));
    await answers('before');

    sockets.plan('offline', 'offline', 'opened');
    for (const connection of sockets.connections()) connection.terminate();
    await eventually(() => sockets.connections().length === 1, { within: 30_000 });
    sockets.send(command('after'));
    await answers('after');
    expect(await bot.stop()).toBe(0);
  });

  it('ends once Slack refuses its app token, with words and nothing else', async () => {
    sockets.plan('opened', { error: 'invalid_auth' });
    start();
    await bot.ready();
    await eventually(() => sockets.connections().length === 1);
    for (const connection of sockets.connections()) connection.terminate();
    expect(await bot.exited).toBe(1);
    expect(bot.errors()).toMatch(/^Slack did not take SLACK_APP_TOKEN \(invalid_auth\)\.[^\n]+\n$/);
  });
});
