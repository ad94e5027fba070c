import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import type { DeliveryJob } from '../../src/scheduling/queue.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { clientOptions } from '../../src/slack/clients.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairId: string;
let posts: number;

const common = {
  audience: 'pair',
  when: 'good-moment',
  compose: async () => ({ to: { channelId: 'C1' }, message: { text: 'Hello', blocks: [] } }),
} as const;
const nudge: Touchpoint<'pair'> = {
  ...common,
  kind: 'nudge',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 72 }),
};
const introduction: Touchpoint<'pair'> = { ...common, kind: 'introduction', weight: 'must-arrive' };

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairId = await world.makePair(workspaceId);
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  posts = 0;
});

async function queued(kind: string): Promise<DeliveryJob> {
  await world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, {
      deliveries: [{ pairId, kind, occurrence: 1 }],
      now: world.clock.now,
    }),
  );
  const [job] = await world.takeJobs();
  if (!job) throw new Error('nothing was queued');
  return job;
}

/** Slack has heard the call, and whoever made it is not there any more to hear the answer. */
async function dieWhileSending(kind: Touchpoint<'pair'>, job: DeliveryJob): Promise<void> {
  const { promise: death, resolve: fall } = Promise.withResolvers<void>();
  world.slack.post = () => {
    posts += 1;
    fall();
    return new Promise(() => {});
  };
  await Promise.race([deliver(world.deps, touchpointsByKind([kind]), job), death]);
}

async function anotherTakes(kind: Touchpoint<'pair'>, job: DeliveryJob): Promise<void> {
  world.slack.post = async () => void (posts += 1);
  await deliver(world.deps, touchpointsByKind([kind]), job);
}

const standing = async () => (await world.deliveries()).map(({ state, outcome }) => ({ state, outcome }));

async function letSecondsPass(seconds: number): Promise<void> {
  await world.owner.query(`update deliveries set claimed_at = claimed_at - make_interval(secs => $1)`, [
    seconds,
  ]);
}

describe('what a worker died over while it called Slack', () => {
  it('is let go, and not sent a second time, where it would only bother', async () => {
    const job = await queued(nudge.kind);
    await dieWhileSending(nudge, job);
    await world.letClaimsRunOut();
    await anotherTakes(nudge, job);
    expect(posts).toBe(1);
    expect(await standing()).toEqual([{ state: 'dropped', outcome: 'unsure' }]);
    expect(await world.takeJobs()).toEqual([]);
  });

  it('is sent again where it must not be lost', async () => {
    const job = await queued(introduction.kind);
    await dieWhileSending(introduction, job);
    await world.letClaimsRunOut();
    await anotherTakes(introduction, job);
    expect(posts).toBe(2);
    expect(await standing()).toEqual([{ state: 'sent', outcome: null }]);
  });

  it('is sent three times more and no more, where each worker after it dies too', async () => {
    const job = await queued(introduction.kind);
    for (let death = 0; death < 6; death += 1) {
      await dieWhileSending(introduction, job).catch(() => undefined);
      await world.letClaimsRunOut();
      if ((await standing())[0]?.state === 'dropped') break;
    }
    expect(posts).toBe(4);
    expect(await standing()).toEqual([{ state: 'dropped', outcome: 'unsure' }]);
  });
});

describe('a claim', () => {
  const callsOfOneSending = 2;
  const secondsOfOneCall =
    (clientOptions('http://localhost', createLog('silent')).timeout ?? Infinity) / 1000;

  it('holds for longer than the calls of one sending may take together', async () => {
    const job = await queued(introduction.kind);
    await dieWhileSending(introduction, job);
    await letSecondsPass(callsOfOneSending * secondsOfOneCall + 5);
    await anotherTakes(introduction, job);
    expect(posts).toBe(1);
    expect(await standing()).toEqual([{ state: 'sending', outcome: null }]);
  });

  it('has run out after two minutes, so that nobody waits for long', async () => {
    const job = await queued(introduction.kind);
    await dieWhileSending(introduction, job);
    await letSecondsPass(120);
    await anotherTakes(introduction, job);
    expect(posts).toBe(2);
  });
});
