import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { startStandInSlack } from '../../../src/sandbox/stand-in-slack.ts';
import { manifest, PEOPLE, SIGNING_SECRET } from '../echo-app.ts';

const gesture = (teamId: string, personId: string): string =>
  JSON.stringify({ teamId, personId, gesture: { kind: 'type', channelId: 'C', line: '/peer' } });

describe('the page’s own endpoints', () => {
  let slack: StandInSlack;
  beforeAll(async () => {
    slack = await startStandInSlack({ manifest, signingSecret: SIGNING_SECRET });
    slack.addWorkspace({ teamId: 'T0001', name: 'Northwind', people: PEOPLE });
    slack.addWorkspace({ teamId: 'T0002', name: 'Southwind', people: PEOPLE });
  });
  afterAll(() => slack.stop());

  const status = (
    path: string,
    { method = 'GET', body = '', ...headers }: Record<string, string>,
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request(`${slack.url}${path}`, { method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end(body);
    });

  it('answer the page itself', async () => {
    expect(await status('/', {})).toBe(200);
    expect(await status('/sandbox/state', { 'sec-fetch-site': 'same-origin', origin: slack.url })).toBe(200);
  });

  it('refuse another site’s page, by its origin, by its fetch metadata, and by its content type', async () => {
    const post = { method: 'POST', body: gesture('T0001', 'U0001001'), 'content-type': 'application/json' };
    expect(await status('/sandbox/do', post)).toBe(200);
    expect(await status('/sandbox/do', { ...post, origin: 'https://evil.example' })).toBe(403);
    expect(await status('/sandbox/do', { ...post, origin: 'null' })).toBe(403);
    expect(await status('/sandbox/do', { ...post, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status('/sandbox/do', { ...post, 'content-type': 'text/plain' })).toBe(403);
    expect(await status('/sandbox/state', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('refuse a name that only resolves to this machine', async () => {
    expect(await status('/sandbox/state', { host: 'rebound.example' })).toBe(403);
    expect(await status('/api/auth.test', { host: 'rebound.example' })).toBe(403);
    expect(await status('/', { host: 'rebound.example' })).toBe(403);
  });

  it.each([
    { kind: 'read', channelId: 'C1' },
    { kind: 'open-app', tab: 'home' },
  ])('let a page look on for a moment whose workspace was replaced: $kind', async (looking) => {
    const body = JSON.stringify({ teamId: 'T0009', personId: 'U0009001', gesture: looking });
    const post = { method: 'POST', 'content-type': 'application/json', body };
    expect(await status('/sandbox/do', post)).toBe(200);
  });

  it('refuse what no page of theirs would send', async () => {
    const post = { method: 'POST', 'content-type': 'application/json' };
    expect(await status('/sandbox/do', { ...post, body: '{' })).toBe(400);
    expect(await status('/sandbox/do', { ...post, body: '{"gesture":{"kind":"fly"}}' })).toBe(400);
    expect(await status('/sandbox/do', { ...post, body: gesture('T0002', 'U0001001') })).toBe(400);
    expect(await status('/sandbox/control', { ...post, body: '{"kind":"reset"}' })).toBe(400);
    expect(await status('/sandbox/nothing', {})).toBe(404);
  });

  it('serve the page’s files and no others', async () => {
    expect(await status('/page/client/main.ts', {})).toBe(200);
    expect(await status('/reading/mrkdwn.ts', {})).toBe(200);
    for (const path of [
      '/page/../people.ts',
      '/page/%2e%2e/people.ts',
      '/people.ts',
      '/page/',
      '/etc/passwd',
    ])
      expect(await status(path, {})).toBe(404);
  });
});
