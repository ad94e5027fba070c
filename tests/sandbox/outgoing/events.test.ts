import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { startStandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { manifest, PEOPLE, SIGNING_SECRET } from '../echo-app.ts';

describe('events, to an app that may fail', () => {
  let slack: StandInSlack;
  let server: Server;
  let statuses: number[];
  let headers: Record<string, string>;

  beforeEach(async () => {
    statuses = [];
    headers = {};
    slack = await startStandInSlack({
      manifest,
      signingSecret: SIGNING_SECRET,
      timing: { answerWithin: 100, eventRetries: [1, 1, 1] },
    });
    slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people: PEOPLE });
    server = createServer((_, response) => response.writeHead(statuses.shift() ?? 200, headers).end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    slack.connectApp({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await slack.stop();
  });

  const emit = (type = 'team_join') => slack.workspaces()[0]?.emit({ type, user: {} });
  const tries = () => slack.sent.map(({ headers: sent }) => sent['x-slack-retry-num']);

  it('an event is repeated with the same id until it is acknowledged', async () => {
    statuses = [500, 503, 200];
    expect(await emit()).toBe('acknowledged');
    expect(tries()).toEqual([undefined, '1', '2']);
    const ids = slack.sent.map(({ body }) => (JSON.parse(body) as { event_id: string }).event_id);
    expect(new Set(ids).size).toBe(1);
    expect(slack.sent[1]?.headers['x-slack-retry-reason']).toBe('http_error');
  });

  it('after three repetitions Slack gives up', async () => {
    statuses = [500, 500, 500, 500, 200];
    expect(await emit()).toBe('given up');
    expect(tries()).toEqual([undefined, '1', '2', '3']);
  });

  it('an app may ask for no repetition', async () => {
    statuses = [500];
    headers = { 'x-slack-no-retry': '1' };
    expect(await emit()).toBe('given up');
    expect(tries()).toEqual([undefined]);
  });

  it('an app that is not there counts as too slow', async () => {
    slack.connectApp({ url: 'http://127.0.0.1:9' });
    expect(await emit()).toBe('given up');
    expect(slack.sent.at(-1)).toMatchObject({
      status: 0,
      headers: { 'x-slack-retry-reason': 'http_timeout' },
    });
  });

  it('an event the manifest does not subscribe to is not sent', async () => {
    expect(await emit('message')).toBe('not subscribed');
    expect(slack.sent).toEqual([]);
  });

  it('someone who joins or changes is described to the app', async () => {
    const [workspace] = slack.workspaces();
    await workspace?.join({ name: 'Eve Long', timeZone: 'UTC' });
    await workspace?.change('Ben Okoro', { isDeactivated: true });
    const events = slack.sent.map(({ body }) => (JSON.parse(body) as { event: object }).event);
    expect(events).toMatchObject([
      { type: 'team_join', user: { real_name: 'Eve Long', deleted: false } },
      { type: 'user_change', user: { name: 'ben.okoro', deleted: true } },
    ]);
  });
});
