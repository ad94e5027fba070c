import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import { queueRefreshes } from '../../src/scheduling/live-messages.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { actions, button, section, type Message } from '../../src/slack/blocks.ts';
import { notingWaits, startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairId: string;
let updates: string[];
let now: Message;

const saying = (text: string): Message => ({
  text,
  blocks: [section(text), actions(button({ id: 'sign', text: 'Sign' }))],
});

const proposal: Touchpoint<'pair'> = {
  kind: 'proposal',
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: async () => ({ to: { channelId: 'D1' }, message: now }),
  refresh: async () => now,
};
const kinds = touchpointsByKind([proposal]);

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairId = await world.makePair(workspaceId);
  world.db.watch({
    beforeCommit: (tx, concerned) => queueRefreshes(tx, { ...world.deps, forGood: [] }, concerned),
    afterCommit: () => undefined,
  });
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  updates = [];
  world.slack.update = async (text) => void updates.push(text);
  now = saying('Read this.');
});

/** Slack has been asked to post it, and answers after `answer`; since then something has changed. */
async function changedWhileSent() {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  world.slack.post = () => {
    ask();
    return answered;
  };
  await world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, {
      deliveries: [{ pairId, kind: proposal.kind, occurrence: 1 }],
      now: world.clock.now,
    }),
  );
  const [job] = await world.takeJobs();
  const sending = job && deliver(world.deps, kinds, job);
  await asked;
  now = saying('Signed.');
  await world.db.inWorkspace(workspaceId, async ({ concern }) => concern({ pairIds: [pairId] }));
  const [again] = await world.takeJobs();
  if (!again) throw new RangeError('nothing is to be refreshed');
  return { again, answer, sending };
}

it('is brought up to date as soon as it stands in Slack, where something changed while it was being sent', async () => {
  const { again, answer, sending } = await changedWhileSent();
  const { deps, waits } = notingWaits(world.deps);
  const refreshing = deliver(deps, kinds, again);
  answer();
  await sending;
  await refreshing;
  expect(updates).toEqual(['Signed.']);
  expect(waits).toEqual([]);
});

it('keeps no worker for long where Slack takes its time: it is looked at again five seconds later', async () => {
  const { again, answer, sending } = await changedWhileSent();
  const { deps, waits } = notingWaits(world.deps);
  await deliver(deps, kinds, again);
  expect(waits).toEqual([5]);
  answer();
  await sending;
  for (const job of await world.takeJobs()) await deliver(deps, kinds, job);
  expect(updates).toEqual(['Signed.']);
});
