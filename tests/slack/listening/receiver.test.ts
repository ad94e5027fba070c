import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { App, ReceiverEvent } from '@slack/bolt';
import { createLog } from '../../../src/log.ts';
import { UnreadableBodyError } from '../../../src/slack/listening/door.ts';
import { httpReceiver } from '../../../src/slack/listening/receiver.ts';
import { tellRefusals, type WhyRefused } from '../../../src/slack/refused-requests.ts';

const signingSecret = 'eight-and-more';
const form = 'application/x-www-form-urlencoded';
const logged: string[] = [];
const received: unknown[] = [];
const refused: WhyRefused[] = [];
let answer: (event: ReceiverEvent) => Promise<void>;
let server: Server;
let port: number;

async function processEvent(event: ReceiverEvent): Promise<void> {
  received.push(event.body);
  await answer(event);
}

beforeAll(async () => {
  const log = createLog('trace', { write: (line) => void logged.push(line) });
  const receiver = httpReceiver({
    signingSecret,
    log,
    endpoint: '/slack/events',
    refused: (why) => void refused.push(why),
  });
  receiver.init({ processEvent } as unknown as App);
  server = await receiver.start(0);
  ({ port } = server.address() as AddressInfo);
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

beforeEach(() => {
  received.length = 0;
  answer = ({ ack }) => ack();
});

type Call = {
  readonly body: string;
  readonly contentType?: string;
  /** In seconds, against now. */
  readonly ahead?: number;
  readonly secret?: string;
};

function signed({ body, contentType = form, ahead = 0, secret = signingSecret }: Call) {
  const timestamp = Math.floor(Date.now() / 1000) + ahead;
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': contentType,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${digest}`,
  };
}

const url = () => `http://127.0.0.1:${port}/slack/events`;

async function statusOf(call: Call): Promise<number> {
  const { status } = await fetch(url(), { method: 'POST', headers: signed(call), body: call.body });
  return status;
}

describe('a body', () => {
  it.each(['payload=null', 'payload={"text":', '{', '', '[]'])(
    'is not parsed before it is known to be Slack’s: %s',
    async (body) => {
      expect(await statusOf({ body, secret: 'of somebody else' })).toBe(401);
      expect(await statusOf({ body, contentType: 'application/json' })).toBe(400);
      expect(received).toEqual([]);
    },
  );

  it.each([
    form,
    `${form}; charset=utf-8`,
    `${form};charset=UTF-8`,
    'Application/X-WWW-Form-Urlencoded ; charset="utf-8"',
  ])('is read where its type is %s', async (contentType) => {
    expect(await statusOf({ body: 'command=%2Fpeer&text=h%C3%A9lp', contentType })).toBe(200);
    expect(received).toEqual([expect.objectContaining({ command: '/peer', text: 'hélp' })]);
  });

  it('in no shape that Slack sends is refused as such', async () => {
    answer = () => Promise.reject(new UnreadableBodyError('of no kind'));
    expect(await statusOf({ body: '{"type":"poem"}', contentType: 'application/json' })).toBe(400);
  });
});

const megabyte = 1024 * 1024;
const json = (length: number) => `{"a":"${'x'.repeat(length - 8)}"}`;

describe('a body that is too long', () => {
  it('by a byte is refused, and one of that length is read', async () => {
    expect(await statusOf({ body: json(megabyte), contentType: 'application/json' })).toBe(200);
    expect(await statusOf({ body: json(megabyte + 1), contentType: 'application/json' })).toBe(413);
    expect(received).toHaveLength(1);
  });

  it('is refused by the length that it claims, before any of it has come', async () => {
    const call = request(url(), { method: 'POST', headers: { 'content-length': megabyte + 1 } });
    call.flushHeaders();
    const [response] = await once(call, 'response');
    expect(response).toMatchObject({ statusCode: 413 });
    call.destroy();
  });

  it('is refused as soon as it is, where it claims none', async () => {
    const call = request(url(), { method: 'POST', headers: signed({ body: '' }) });
    call.on('error', () => undefined);
    call.write('x'.repeat(megabyte));
    call.write('x');
    const [response] = await once(call, 'response');
    expect(response).toMatchObject({ statusCode: 413 });
    call.destroy();
    expect(received).toEqual([]);
  });
});

describe('a signature', () => {
  it.each([
    [-290, 200],
    [290, 200],
    [-310, 401],
    [310, 401],
    [1e9, 401],
  ])('made %d seconds from now is answered with %d', async (ahead, status) => {
    expect(await statusOf({ body: 'command=%2Fpeer', ahead })).toBe(status);
  });

  it('that does not fit is counted each time, and named in the log with its variable once in a while, without the body', async () => {
    const lines: string[] = [];
    let now = 0;
    const tell = tellRefusals(createLog('trace', { write: (line) => void lines.push(line) }), () => now);
    logged.length = 0;
    refused.length = 0;
    for (const _ of [1, 2, 3])
      expect(await statusOf({ body: 'text=what-a-person-wrote', secret: 'of somebody else' })).toBe(401);
    expect(refused).toEqual(['other-signature', 'other-signature', 'other-signature']);
    expect(logged.join('')).not.toContain('a-person');
    for (const why of refused) tell(why);
    expect(lines).toEqual([expect.stringMatching(/not signed with SLACK_SIGNING_SECRET.* copy that again/u)]);
    now += 11 * 60_000;
    tell('other-signature');
    tell('stale');
    expect(lines.slice(1)).toEqual([
      expect.stringContaining('"count":3'),
      expect.stringMatching(/"why":"stale".*clock of this machine/u),
    ]);
  });
});

describe('what is served to nobody', () => {
  it.each(['//', 'http://[', '*', '/%', '/calendar/%E0%A4%A.ics', '/slack/events/%ff', '/elsewhere'])(
    'is answered as not found, and not logged: %s',
    async (path) => {
      logged.length = 0;
      for (const method of ['GET', 'POST', 'HEAD']) {
        const asked = request({ port, host: '127.0.0.1', path, method, agent: false });
        asked.end();
        const [{ statusCode }] = (await once(asked, 'response')) as [{ statusCode: number }];
        expect(statusCode).toBe(404);
      }
      expect(logged).toEqual([]);
    },
  );
});
