import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import { scheduleAnew } from '../../src/scheduling/due-times.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { notingWaits, startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairId: string;

const outOfOrder = async () => {
  throw new Error('out of order');
};
const healthy: Touchpoint<'pair'> = {
  kind: 'weekly',
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  next: async (_tx, _due, now) => now.add({ hours: 168 }),
  compose: async () => ({ to: { channelId: 'D1' }, message: { text: 'Hello', blocks: [] } }),
};

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairId = await world.makePair(workspaceId);
});

afterAll(() => world.stop());

beforeEach(() => world.clear());

/** Works on the one delivery until nothing of it waits. @returns after how many seconds each time */
async function workOn(touchpoint: Touchpoint): Promise<readonly number[]> {
  const { deps, waits } = notingWaits(world.deps);
  await world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, {
      deliveries: [{ pairId, kind: 'weekly', occurrence: 1 }],
      now: world.clock.now,
    }),
  );
  for (let jobs = await world.takeJobs(); jobs.length > 0; jobs = await world.takeJobs()) {
    await world.letClaimsRunOut();
    world.clock.now = world.clock.now.add({ seconds: waits.at(-1) ?? 0 });
    for (const job of jobs) await deliver(deps, touchpointsByKind([touchpoint]), job);
  }
  return waits;
}

const standing = async () => (await world.deliveries()).map(({ state, outcome }) => ({ state, outcome }));

describe('a delivery over which our own code fails each time', () => {
  it.each([
    { what: 'what it says', touchpoint: { ...healthy, compose: outOfOrder } },
    { what: 'what follows it', touchpoint: { ...healthy, afterwards: outOfOrder } },
  ])('is tried less and less often, and ends as failed: $what', async ({ touchpoint }) => {
    const waits = await workOn(touchpoint);
    expect(waits).toHaveLength(9);
    for (const [index, wait] of waits.entries()) expect(wait).toBe(60 * 2 ** index);
    expect(await standing()).toEqual([{ state: 'failed', outcome: 'own-error' }]);
  });

  it('is sent where it works again', async () => {
    let tries = 0;
    const mended: Touchpoint<'pair'> = {
      ...healthy,
      compose: async (tx, delivery) => ((tries += 1) < 4 ? outOfOrder() : healthy.compose(tx, delivery)),
    };
    expect(await workOn(mended)).toEqual([60, 120, 240]);
    expect(await standing()).toEqual([{ state: 'sent', outcome: null }]);
  });
});

const begin = () =>
  world.db.inWorkspace(workspaceId, (tx) =>
    scheduleAnew(tx, { pairId, kind: 'weekly', dueAt: world.clock.now }),
  );
const rows = async () =>
  (
    await world.owner.query<{ tries: number; failed: boolean }>(
      'select tries, failed_at is not null as failed from touchpoints',
    )
  ).rows;

describe('a touchpoint over which our own code fails each time', () => {
  const broken = touchpointsByKind([{ ...healthy, next: outOfOrder }]);
  let tried = 0;
  async function tickThrough(minutes: number): Promise<void> {
    tried = 0;
    for (let minute = 0; minute < minutes; minute += 8) {
      const before = (await rows())[0]?.tries;
      await tick(world.deps, broken);
      if ((await rows())[0]?.tries !== before) tried += 1;
      world.clock.now = world.clock.now.add({ minutes: 8 });
    }
  }

  it('is tried less and less often, and is then left to be counted, and to be begun anew', async () => {
    await begin();
    await tickThrough(2 ** 10);
    expect(tried).toBe(10);
    expect(await rows()).toEqual([{ tries: 10, failed: true }]);
    expect(await world.deliveries()).toEqual([]);
    await begin();
    expect(await tick(world.deps, touchpointsByKind([healthy]))).toBe(1);
    expect(await rows()).toEqual([{ tries: 0, failed: false }]);
  });
});
