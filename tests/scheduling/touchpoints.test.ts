import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tick } from '../../src/scheduling/tick.ts';
import { putOff, scheduleFirst } from '../../src/scheduling/due-times.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairId: string;

const weekly: Touchpoint<'pair'> = {
  kind: 'weekly',
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  next: async (_tx, _delivery, now) => now.add({ hours: 168 }),
  compose: async () => undefined,
};
const once: Touchpoint<'pair'> = { ...weekly, kind: 'once', next: async () => undefined };

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairId = await world.makePair(workspaceId);
});

afterAll(() => world.stop());

beforeEach(() => world.clear());

const begin = ({ kind }: Touchpoint<'pair'>) =>
  world.db.inWorkspace(workspaceId, (tx) => scheduleFirst(tx, { pairId, kind, dueAt: world.clock.now }));

describe('a series', () => {
  it('that runs is not begun a second time', async () => {
    await begin(weekly);
    await tick(world.deps, touchpointsByKind([weekly]));
    await begin(weekly);
    expect(await tick(world.deps, touchpointsByKind([weekly]))).toBe(0);
  });

  it('that has ended and begins again counts on, so that nothing of it is taken for sent', async () => {
    for (const occurrence of [1, 2, 3]) {
      await begin(once);
      await tick(world.deps, touchpointsByKind([once]));
      expect((await world.deliveries()).at(-1)).toMatchObject({ pairId, kind: 'once', occurrence });
    }
    expect(await world.takeJobs()).toHaveLength(3);
  });
});

const putOffBy = (hours: number) =>
  world.db.inWorkspace(workspaceId, (tx) =>
    putOff(tx, { pairId, kind: 'weekly', dueAt: world.clock.now.add({ hours }) }),
  );

describe('what waits', () => {
  const kinds = touchpointsByKind([weekly]);

  it('can be put off, and is not brought forward', async () => {
    await begin(weekly);
    await putOffBy(48);
    await putOffBy(24);
    world.clock.now = world.clock.now.add({ hours: 47 });
    expect(await tick(world.deps, kinds)).toBe(0);
    world.clock.now = world.clock.now.add({ hours: 1 });
    expect(await tick(world.deps, kinds)).toBe(1);
  });

  it('is not made by putting it off, where there is none', async () => {
    await putOffBy(0);
    expect(await tick(world.deps, kinds)).toBe(0);
  });
});
