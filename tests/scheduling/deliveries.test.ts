import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import type { DeliveryJob } from '../../src/scheduling/queue.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { slackRates } from '../../src/slack/rates.ts';
import { notingWaits, startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairId: string;
let posts: string[];

const letGo: Touchpoint<'pair'> = {
  kind: 'nudge',
  audience: 'pair',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 72 }),
  compose: async (_tx, { kind }) => ({ to: { channelId: kind }, message: { text: 'Hello', blocks: [] } }),
};
const sendAgain: Touchpoint<'pair'> = { ...letGo, kind: 'introduction', weight: 'must-arrive' };

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairId = await world.makePair(workspaceId);
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  posts = [];
  world.slack.post = async (channelId) => void posts.push(channelId);
});

async function queued(kind: string): Promise<DeliveryJob> {
  await world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, {
      deliveries: [{ pairId, kind, occurrence: 1 }],
      now: world.clock.now,
    }),
  );
  return theJob();
}

async function theJob(): Promise<DeliveryJob> {
  const jobs = await world.takeJobs();
  expect(jobs).toHaveLength(1);
  return jobs[0] ?? { workspaceId: '', deliveryId: '' };
}

const standing = async () => (await world.deliveries()).map(({ state, outcome }) => ({ state, outcome }));

const slackFailsWith = (error: unknown) => {
  world.slack.post = async (channelId) => {
    posts.push(channelId);
    throw error;
  };
};

const letSecondsPass = (seconds: number) => {
  world.clock.now = world.clock.now.add({ seconds });
};

const outOfOrder = async () => {
  throw new Error('out of order');
};

const timeout = new WebAPIRequestError(new Error('timeout'));
const refusal = new WebAPIPlatformError({ ok: false, error: 'is_archived' });

describe('one delivery', () => {
  it('is put on the queue only if the change behind it commits', async () => {
    const change = world.db.inWorkspace(workspaceId, async (tx) => {
      await queueDeliveries(tx, world.deps.queue, {
        deliveries: [{ pairId, kind: 'nudge', occurrence: 1 }],
        now: world.clock.now,
      });
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    expect(await world.takeJobs()).toEqual([]);
    expect(await world.deliveries()).toEqual([]);
  });

  it('waits for as long as Slack asks, and then goes out', async () => {
    const { deps, waits } = notingWaits(world.deps);
    const job = await queued('nudge');
    slackFailsWith(new WebAPIRateLimitedError(17));
    await deliver(deps, touchpointsByKind([letGo]), job);
    expect(waits).toEqual([17]);
    await deliver(deps, touchpointsByKind([letGo]), await theJob());
    expect(posts).toHaveLength(1);
    letSecondsPass(17);
    await tick(deps, touchpointsByKind([letGo]));
    world.slack.post = async (channelId) => void posts.push(channelId);
    await deliver(deps, touchpointsByKind([letGo]), await theJob());
    expect(await standing()).toEqual([{ state: 'sent', outcome: null }]);
  });

  it('waits with all others of its workspace, untried, where Slack has asked for patience with posting', async () => {
    const { deps, waits } = notingWaits(world.deps);
    const kinds = touchpointsByKind([letGo, sendAgain]);
    slackFailsWith(new WebAPIRateLimitedError(17));
    await deliver(deps, kinds, await queued('nudge'));
    await world.takeJobs();
    letSecondsPass(2);
    await deliver(deps, kinds, await queued('introduction'));
    expect(waits).toEqual([17, 15]);
    expect(posts).toHaveLength(1);
    expect(await standing()).toContainEqual({ state: 'waiting', outcome: null });
  });

  it('comes back to the queue, untried, where Slack would take it for one call too many', async () => {
    const { deps, waits } = notingWaits({ ...world.deps, rates: slackRates });
    const kinds = touchpointsByKind([letGo]);
    await world.owner.query(
      `insert into slack_calls (workspace_id, bucket, free_at, line_at)
       select $1, 'chat.postMessage', full_until, full_until from (select now() + interval '4 minutes' as full_until) as t`,
      [workspaceId],
    );
    await deliver(deps, kinds, await queued('nudge'));
    expect(posts).toEqual([]);
    expect(await standing()).toEqual([{ state: 'queued', outcome: null }]);
    const [wait = 0] = waits;
    expect(wait).toBeGreaterThan(60);
    expect(wait).toBeLessThanOrEqual(240);
    expect(await world.takeJobs()).toHaveLength(1);
  });

  it('is not tried again where Slack refuses it, and the cause is kept', async () => {
    slackFailsWith(refusal);
    await deliver(world.deps, touchpointsByKind([letGo]), await queued('nudge'));
    expect(await standing()).toEqual([{ state: 'failed', outcome: 'is_archived' }]);
    expect(await world.takeJobs()).toEqual([]);
  });

  it.each([
    { kind: letGo, becomes: 'dropped', posted: 1 },
    { kind: sendAgain, becomes: 'sent', posted: 2 },
  ])('whose answer never came is $becomes where it is a $kind.weight', async (each) => {
    slackFailsWith(timeout);
    const kinds = touchpointsByKind([each.kind]);
    await deliver(world.deps, kinds, await queued(each.kind.kind));
    world.slack.post = async (channelId) => void posts.push(channelId);
    letSecondsPass(5);
    for (const job of await world.takeJobs()) await deliver(world.deps, kinds, job);
    expect(posts).toHaveLength(each.posted);
    expect((await standing())[0]?.state).toBe(each.becomes);
  });

  it('goes out three times more and no more, however often Slack does not answer', async () => {
    slackFailsWith(timeout);
    const kinds = touchpointsByKind([sendAgain]);
    await deliver(world.deps, kinds, await queued('introduction'));
    for (let repeat = 0; repeat < 3; repeat += 1) {
      letSecondsPass(60);
      await deliver(world.deps, kinds, await theJob());
    }
    expect(posts).toHaveLength(4);
    expect(await world.takeJobs()).toEqual([]);
    expect((await standing())[0]?.state).toBe('dropped');
  });

  it('that no longer fits is dropped', async () => {
    const kinds = touchpointsByKind([{ ...letGo, compose: async () => undefined }]);
    await deliver(world.deps, kinds, await queued('nudge'));
    expect(await standing()).toEqual([{ state: 'dropped', outcome: 'no-longer-fitting' }]);
    expect(posts).toEqual([]);
  });

  it('waits while Peer Pairs is not installed, and goes out once it is again', async () => {
    const deps = { ...world.deps, clients: { ...world.deps.clients, forWorkspace: async () => undefined } };
    const kinds = touchpointsByKind([sendAgain]);
    await deliver(deps, kinds, await queued('introduction'));
    expect(await standing()).toEqual([{ state: 'waiting', outcome: null }]);
    letSecondsPass(5);
    await deliver(world.deps, kinds, await theJob());
    expect(await standing()).toEqual([{ state: 'sent', outcome: null }]);
  });

  it('is left alone by a second worker while the first still sends it', async () => {
    const job = await queued('introduction');
    const kinds = touchpointsByKind([sendAgain]);
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    world.slack.post = (channelId) => {
      posts.push(channelId);
      ask();
      return answered;
    };
    const first = deliver(world.deps, kinds, job);
    await asked;
    await deliver(world.deps, kinds, job);
    answer();
    await first;
    expect(posts).toHaveLength(1);
    expect(await standing()).toEqual([{ state: 'sent', outcome: null }]);
    await deliver(world.deps, kinds, await theJob());
    expect(posts).toHaveLength(1);
  });

  it('is not sent again where only what follows it failed; that alone is tried again', async () => {
    let attempts = 0;
    const afterwards = async () => {
      attempts += 1;
      if (attempts < 3) throw new Error('not yet');
    };
    const kinds = touchpointsByKind([{ ...sendAgain, afterwards }]);
    await deliver(world.deps, kinds, await queued('introduction'));
    await world.letClaimsRunOut();
    letSecondsPass(60);
    await deliver(world.deps, kinds, await theJob());
    letSecondsPass(120);
    await deliver(world.deps, kinds, await theJob());
    expect(attempts).toBe(3);
    expect(posts).toHaveLength(1);
    expect(await standing()).toEqual([{ state: 'sent', outcome: null }]);
  });

  it('of a kind that this replica is too old to know waits for one that does', async () => {
    const { deps, waits } = notingWaits(world.deps);
    await deliver(deps, touchpointsByKind([]), await queued('nudge'));
    expect(await standing()).toEqual([{ state: 'queued', outcome: null }]);
    expect(waits).toEqual([30]);
    await deliver(world.deps, touchpointsByKind([letGo]), await theJob());
    expect(posts).toEqual(['nudge']);
  });

  it('that cannot be composed now is tried again', async () => {
    await deliver(world.deps, touchpointsByKind([{ ...letGo, compose: outOfOrder }]), await queued('nudge'));
    letSecondsPass(60);
    await deliver(world.deps, touchpointsByKind([letGo]), await theJob());
    expect(posts).toEqual(['nudge']);
  });
});
