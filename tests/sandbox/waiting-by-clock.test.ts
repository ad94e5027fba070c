import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { fewAtNorthwind, introduceEverybody, reads, startWorld, type TestWorld } from '../support/world.ts';

describe('a sandbox whose clock goes on by what the bot would wait for room in Slack’s rates', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await startWorld({ waitsByClock: true });
    await world.sandbox.addWorkspace(fewAtNorthwind);
  });

  afterAll(() => world.stop());

  const refused = () => world.sandbox.slack.requests.filter(({ ok }) => !ok).map(({ method }) => method);

  it('lets a minute pass for each post too many, and none is refused', async () => {
    const { slack, clock } = world.sandbox;
    const [workspace] = slack.workspaces();
    if (!workspace) throw new Error('no workspace');
    const before = clock.now();
    slack.rateLimits.squeeze('chat.postMessage', { calls: 1, seconds: 60 });
    await introduceEverybody(workspace);
    await world.sandbox.advance({ minutes: 1 });
    const posts = slack.requests.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.length).toBeGreaterThan(1);
    expect(refused()).toEqual([]);
    expect(clock.now().since(before).total('minutes')).toBeGreaterThanOrEqual(posts.length - 1);
  });

  it('refuses what somebody waits for, and the bot would not have put off', async () => {
    const { slack } = world.sandbox;
    const ana = slack.workspaces()[0]?.person('Ana Sousa');
    slack.rateLimits.squeeze('views.open', { calls: 1, seconds: 60 });
    await ana?.command('/peer profile');
    await reads(() => ana?.modal(), 'Next');
    await ana?.command('/peer profile');
    await eventually(() => expect(refused()).toEqual(['views.open']));
  });
});
