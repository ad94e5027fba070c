import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { App, ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { createLog } from '../../../src/log.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { clientOptions } from '../../../src/slack/clients.ts';
import { UnreadableBodyError } from '../../../src/slack/listening/door.ts';
import { socketReceiver } from '../../../src/slack/listening/socket-receiver.ts';
import { startSocketSlack, type SocketSlack } from '../../support/socket-slack.ts';

let slack: SocketSlack;
let receiver: SocketModeReceiver;
let waited: number[];
let ends: Error[];
let handle: (event: ReceiverEvent) => Promise<void>;

let warned: { readonly next: unknown; readonly words: string | undefined }[];

const log = createLog('silent');
log.warn = ({ next }: { next?: unknown }, words?: string) => void warned.push({ next, words });

beforeEach(async () => {
  warned = [];
  slack = await startSocketSlack();
  waited = [];
  ends = [];
  handle = ({ ack }) => ack();
  receiver = socketReceiver({
    appToken: 'xapp-1',
    installerOptions: { clientOptions: clientOptions(slack.apiUrl, log) },
    log,
    broken: (error) => void ends.push(error),
    wait: async (seconds) => void waited.push(seconds),
  });
  receiver.init({ processEvent: (event: ReceiverEvent) => handle(event) } as unknown as App);
});

afterEach(async () => {
  await receiver.stop();
  await slack.stop();
});

const command = (id: string) =>
  JSON.stringify({ type: 'slash_commands', envelope_id: id, payload: { command: '/peer' } });

/** It is connected, once, and what is sent is handled. */
async function expectAlive(id: string): Promise<void> {
  await eventually(() => slack.connections().length === 1);
  slack.send(command(id));
  await eventually(() =>
    slack.heard().some((answer) => (answer as { envelope_id: string }).envelope_id === id),
  );
  expect(ends).toEqual([]);
}

describe('Socket Mode', () => {
  it('connects, and answers what is sent', async () => {
    await receiver.start();
    await expectAlive('first');
    expect(slack.asked()).toBe(1);
  });

  it.each([
    ['fails', { status: 500 } as const],
    ['cannot be reached', 'offline' as const],
    ['has too much to do', { error: 'ratelimited' } as const],
  ])('starts though Slack %s, and connects once it can', async (_, trouble) => {
    slack.plan(trouble, trouble, trouble, 'opened');
    await receiver.start();
    await expectAlive('late');
    expect(slack.asked()).toBe(4);
    expect(waited).toEqual([1, 2, 4]);
  });

  it('waits no longer than half a minute, however long it lasts', async () => {
    const trouble = Array.from({ length: 9 }, () => 'offline' as const);
    slack.plan('offline', ...trouble, 'opened');
    await receiver.start();
    await expectAlive('at last');
    expect(waited).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30, 30]);
  });

  it('connects again where the connection is lost, and Slack is away for a while', async () => {
    await receiver.start();
    await expectAlive('before');
    slack.plan('offline', { status: 503 }, 'offline', 'opened');
    for (const connection of slack.connections()) connection.terminate();
    await eventually(() => slack.asked() === 4);
    await expectAlive('after');
  });

  it('connects again where Slack asks for it', async () => {
    await receiver.start();
    await expectAlive('before');
    slack.plan('opened');
    const [before] = slack.connections();
    slack.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    await eventually(() => slack.asked() === 1 && before?.readyState === before?.CLOSED);
    await expectAlive('after');
  });

  it.each([
    'null',
    '7',
    'not JSON',
    '{}',
    '{"type":null}',
    '{"type":"events_api","envelope_id":"e","payload":null}',
    '{"type":"events_api","envelope_id":"e","payload":{"event":null}}',
    '{"type":"interactive","envelope_id":"e","payload":null}',
    '{"type":"close","envelope_id":"e","payload":{}}',
  ])('passes over what Slack would not send: %s', async (message) => {
    await receiver.start();
    await expectAlive('before');
    slack.send(message);
    await expectAlive('after');
    expect(slack.asked()).toBe(1);
  });

  it('takes what no listener can read, so that it does not come again, and leaves what was not handled to come again', async () => {
    await receiver.start();
    handle = ({ body }) =>
      Promise.reject(body['command'] === '/odd' ? new UnreadableBodyError('odd') : new Error('ours'));
    slack.send(command('not handled'));
    slack.send(JSON.stringify({ type: 'slash_commands', envelope_id: 'odd', payload: { command: '/odd' } }));
    await eventually(() => slack.heard().length === 1);
    expect(slack.heard()).toMatchObject([{ envelope_id: 'odd' }]);
  });

  it.each(['invalid_auth', 'not_allowed_token_type', 'token_revoked', 'missing_scope'])(
    'is not begun where Slack refuses the app token with %s, and says what to do',
    async (error) => {
      slack.plan({ error });
      await expect(receiver.start()).rejects.toThrow(
        new RegExp(`SLACK_APP_TOKEN \\(${error}\\).*connections:write`, 'u'),
      );
      expect(slack.asked()).toBe(1);
    },
  );

  it.each([
    ['forbidden_team', /leave SLACK_APP_TOKEN empty/u],
    ['missing_args', /passes on a POST whole/u],
    ['insecure_request', /passes on a POST whole/u],
    ['internal_error', /reaches SLACK_API_URL/u],
    ['ratelimited', /asks to wait/u],
    ['a_new_word', /"Socket Mode" is on.*a_new_word/u],
    ['org_login_required', /"Socket Mode" is on.*org_login_required/u],
  ])('says at each try what to do where Slack answers %s', async (error, next) => {
    slack.plan({ error }, { error }, 'opened');
    await receiver.start();
    await expectAlive('allowed at last');
    expect(warned).toEqual([
      { next: expect.stringMatching(next), words: expect.stringContaining('it is tried again') },
      { next: expect.stringMatching(next), words: expect.stringContaining('it is tried again') },
    ]);
  });

  it('ends where the token is refused later, and asks no more', async () => {
    await receiver.start();
    await expectAlive('before');
    slack.plan('offline', { error: 'invalid_auth' });
    for (const connection of slack.connections()) connection.terminate();
    await eventually(() => ends.length === 1);
    expect(ends[0]).toMatchObject({ code: 'app-token-refused' });
    expect(slack.asked()).toBe(2);
  });

  it('tries no more once it is stopped', async () => {
    await receiver.start();
    await expectAlive('before');
    slack.plan('opened');
    await receiver.stop();
    await eventually(() => slack.connections().length === 0);
    expect(slack.asked()).toBe(0);
    expect(waited).toEqual([]);
  });
});
