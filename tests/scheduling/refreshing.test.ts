import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { Concern } from '../../src/db/concerned.ts';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import { queueRefreshes, queueRefreshOfPressed } from '../../src/scheduling/live-messages.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { button, buttonsIfAny, section, type Message } from '../../src/slack/blocks.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairId: string;
let updates: string[];
let now: Message;
let forGood: readonly string[];

const saying = (text: string, ...pressable: readonly string[]): Message => ({
  text,
  blocks: [section(text), ...buttonsIfAny(...pressable.map((id) => button({ id, text: id })))],
});

const proposal: Touchpoint<'pair'> = {
  kind: 'proposal',
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: async () => ({ to: { channelId: 'D1' }, message: now }),
  refresh: async () => now,
};

beforeAll(async () => {
  world = await startDeliveryWorld();
  world.db.watch({
    beforeCommit: (tx, concerned) => queueRefreshes(tx, { ...world.deps, forGood }, concerned),
    afterCommit: () => undefined,
  });
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  pairId = await world.makePair(workspaceId);
  updates = [];
  forGood = [];
  world.slack.update = async (text) => void updates.push(text);
  now = saying('Read this.', 'sign');
  await queue(1);
  await work();
});

const queue = (occurrence: number) =>
  world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, {
      deliveries: [{ pairId, kind: 'proposal', occurrence }],
      now: world.clock.now,
    }),
  );

/** Every job that waits, one after the other. */
async function work(): Promise<void> {
  const touchpoints = touchpointsByKind([proposal]);
  for (const job of await world.takeJobs()) await deliver(world.deps, touchpoints, job);
}

const change = (whom: Concern = { pairIds: [pairId] }) =>
  world.db.inWorkspace(workspaceId, async ({ concern }) => concern(whom));

const inD1 = { channelId: 'D1', messageTs: '1.0' };

const press = (wasReplaced: boolean) =>
  world.db.inWorkspace(workspaceId, (tx) =>
    queueRefreshOfPressed(tx, world.deps.queue, { ...inD1, blockId: '', wasReplaced }),
  );

describe('a message that something can be pressed in', () => {
  it('says what now holds once a change that concerns its pair stands', async () => {
    now = saying('Signed.', 'change');
    await change();
    await work();
    expect(updates).toEqual(['Signed.']);
  });

  it('says what now holds also where the change came while it was being composed', async () => {
    await queue(2);
    const [job] = await world.takeJobs();
    const composing = Promise.withResolvers<void>();
    const changed = Promise.withResolvers<void>();
    const slow: Touchpoint<'pair'> = {
      ...proposal,
      compose: async () => {
        const message = now;
        composing.resolve();
        await changed.promise;
        return { to: { channelId: 'D1' }, message };
      },
    };
    const sending = job && deliver(world.deps, touchpointsByKind([slow]), job);
    await composing.promise;
    now = saying('Signed.', 'change');
    await change();
    changed.resolve();
    await sending;
    await work();
    expect(updates).toEqual(['Signed.', 'Signed.']);
  });

  it('is left alone by a change that did not come to stand', async () => {
    now = saying('Signed.', 'change');
    const failing = world.db.inWorkspace(workspaceId, async ({ concern }) => {
      concern({ pairIds: [pairId] });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await world.takeJobs()).toEqual([]);
  });

  it('is left alone once it is far up in the conversation, unless its kind is followed for good', async () => {
    await world.owner.query(`update deliveries set queued_at = queued_at - interval '61 days'`);
    now = saying('Signed.', 'change');
    await change();
    expect(await world.takeJobs()).toEqual([]);
    forGood = ['proposal'];
    await change();
    await work();
    expect(updates).toEqual(['Signed.']);
  });

  it('costs no call to Slack where it says so already', async () => {
    await change();
    await work();
    expect(updates).toEqual([]);
  });

  it('is left alone by what concerns another pair', async () => {
    now = saying('Signed.', 'change');
    await change({ pairIds: [await world.makePair(workspaceId)] });
    expect(await world.takeJobs()).toEqual([]);
  });

  it('is written anew where the answer to a press took its place', async () => {
    await press(true);
    await work();
    expect(updates).toEqual(['Read this.']);
  });

  it('is not edited by a press where it says what holds, so that nobody sees that somebody pressed', async () => {
    await press(false);
    await work();
    expect(updates).toEqual([]);
    now = saying('Signed.', 'change');
    await press(false);
    await work();
    expect(updates).toEqual(['Signed.']);
  });

  it('is followed no more once nothing in it can be pressed', async () => {
    now = saying('Over.');
    await change();
    await work();
    await change();
    expect(await world.takeJobs()).toEqual([]);
  });

  it('is not lost where Slack has no time for it', async () => {
    now = saying('Signed.', 'change');
    world.slack.update = async () => {
      throw new WebAPIRateLimitedError(1);
    };
    await change();
    await work();
    world.slack.update = async (text) => void updates.push(text);
    world.clock.now = world.clock.now.add({ seconds: 1 });
    await work();
    expect(updates).toEqual(['Signed.']);
  });

  it('is given up where it was deleted', async () => {
    now = saying('Signed.', 'change');
    world.slack.update = async () => {
      throw new WebAPIPlatformError({ ok: false, error: 'message_not_found' });
    };
    await change();
    await work();
    await change();
    expect(await world.takeJobs()).toEqual([]);
  });

  it('is not refreshed for ever where two refreshes overlap: they come back at different times', async () => {
    const after: number[] = [];
    const enqueueLater = async (_: unknown, seconds: number) => void after.push(seconds);
    const deps = { ...world.deps, queue: { ...world.deps.queue, enqueueLater } };
    now = saying('Signed.', 'change');
    await change();
    const [job] = await world.takeJobs();
    if (!job) throw new RangeError('nothing is to be refreshed');
    const running = [];
    const holds = [];
    for (let times = 0; times < 2; times += 1) {
      const hold = holdNextUpdate();
      running.push(deliver(deps, touchpointsByKind([proposal]), job));
      await hold.reached;
      holds.push(hold);
    }
    for (const [index, { release }] of holds.entries()) {
      release();
      await running[index];
    }
    expect(after).toHaveLength(2);
    expect(new Set(after).size).toBe(2);
  });

  it('says what holds in the end where an earlier refresh reaches Slack last', async () => {
    now = saying('Two have signed.', 'sign');
    await change();
    const { release, reached } = holdNextUpdate();
    const earlier = work();
    await reached;
    now = saying('All have signed.', 'change');
    await change();
    await work();
    release();
    await earlier;
    await work();
    expect(updates.at(-1)).toBe('All have signed.');
    expect(await world.takeJobs()).toEqual([]);
  });
});

/** The next update arrives at Slack, and takes effect only after `release`. */
function holdNextUpdate(): { readonly release: () => void; readonly reached: Promise<void> } {
  const hold = Promise.withResolvers<void>();
  const arrival = Promise.withResolvers<void>();
  world.slack.update = async (text) => {
    world.slack.update = async (later) => void updates.push(later);
    arrival.resolve();
    await hold.promise;
    updates.push(text);
  };
  return { release: hold.resolve, reached: arrival.promise };
}
