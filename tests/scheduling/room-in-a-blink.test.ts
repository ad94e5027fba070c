import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { unpaced } from '../../src/slack/rates.ts';
import { notingWaits, startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

let world: DeliveryWorld;

const note: Touchpoint<'pair'> = {
  kind: 'note',
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: async () => ({ to: { channelId: 'D1' }, message: { text: 'Hello', blocks: [] } }),
};

beforeAll(async () => {
  world = await startDeliveryWorld();
});
afterAll(() => world.stop());

it('sends what has room in a blink without a way through the queue, which looks once a second', async () => {
  const workspaceId = 'T0001';
  const pairId = await world.makePair(workspaceId);
  let posts = 0;
  world.slack.post = async () => void (posts += 1);
  const deliveries = [1, 2, 3].map((occurrence) => ({ pairId, kind: note.kind, occurrence }));
  await world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, { deliveries, now: world.clock.now }),
  );
  const rates = { ...unpaced, 'chat.postMessage': { everySeconds: 0.09, atOnce: 1 } };
  const { deps, waits } = notingWaits({ ...world.deps, rates });
  for (const job of await world.takeJobs())
    await deliver(deps, touchpointsByKind([note]), { ...job, isOfMany: true });
  expect(waits).toEqual([]);
  expect(posts).toBe(3);
});
