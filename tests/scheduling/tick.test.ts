import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tick } from '../../src/scheduling/tick.ts';
import { scheduleFirst } from '../../src/scheduling/due-times.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairIds: readonly string[];

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
  pairIds = [await world.makePair(workspaceId), await world.makePair(workspaceId)];
});

afterAll(() => world.stop());

beforeEach(() => world.clear());

const begin = (pairId: string, kind: string) =>
  world.db.inWorkspace(workspaceId, (tx) => scheduleFirst(tx, { pairId, kind, dueAt: world.clock.now }));

const onRecord = async () =>
  (await world.deliveries()).map(({ pairId, kind, occurrence }) => ({ pairId, kind, occurrence }));

describe('a tick', () => {
  it('fires the others where one pair’s touchpoint fails, and that one again a minute later', async () => {
    const [stuck = '', other = ''] = pairIds;
    for (const pairId of pairIds) await begin(pairId, 'weekly');
    const failing: Touchpoint<'pair'>['next'] = async (tx, due, now) => {
      if (due.pairId === stuck) throw new Error('out of order');
      return weekly.next?.(tx, due, now);
    };
    expect(await tick(world.deps, touchpointsByKind([{ ...weekly, next: failing }]))).toBe(1);
    expect(await onRecord()).toEqual([{ pairId: other, kind: 'weekly', occurrence: 1 }]);
    expect(await tick(world.deps, touchpointsByKind([weekly]))).toBe(0);
    world.clock.now = world.clock.now.add({ minutes: 1 });
    expect(await tick(world.deps, touchpointsByKind([weekly]))).toBe(1);
    expect(await onRecord()).toHaveLength(2);
  });

  it('reaches what is due behind any number that are stuck', async () => {
    const [stuck = '', other = ''] = pairIds;
    await world.owner.query(
      `insert into touchpoints (workspace_id, pair_id, kind, occurrence, due_at)
       select $1, $2, 'unknown-' || n, 1, $3::timestamptz - interval '1 day' from generate_series(1, 600) n`,
      [workspaceId, stuck, world.clock.now.toString()],
    );
    await begin(other, 'weekly');
    expect(await tick(world.deps, touchpointsByKind([weekly]))).toBe(1);
    expect(await onRecord()).toEqual([{ pairId: other, kind: 'weekly', occurrence: 1 }]);
  });

  it('fires what is due more than once in the meantime one time only', async () => {
    await begin(pairIds[0] ?? '', 'weekly');
    world.clock.now = world.clock.now.add({ hours: 52 * 168 });
    expect(await tick(world.deps, touchpointsByKind([weekly]))).toBe(1);
    expect(await tick(world.deps, touchpointsByKind([weekly]))).toBe(0);
  });

  it('that comes some minutes late each time carries no series away from its hour', async () => {
    await begin(pairIds[0] ?? '', 'weekly');
    const kinds = touchpointsByKind([weekly]);
    for (const late of [10, 59, 0, 40]) {
      world.clock.now = world.clock.now.add({ minutes: late });
      expect(await tick(world.deps, kinds)).toBe(1);
      world.clock.now = world.clock.now.add({ minutes: 168 * 60 - late });
    }
  });

  it('after an outage leaves the whole time until the next one', async () => {
    await begin(pairIds[0] ?? '', 'weekly');
    const kinds = touchpointsByKind([weekly]);
    world.clock.now = world.clock.now.add({ hours: 100 });
    expect(await tick(world.deps, kinds)).toBe(1);
    world.clock.now = world.clock.now.add({ hours: 167 });
    expect(await tick(world.deps, kinds)).toBe(0);
    world.clock.now = world.clock.now.add({ hours: 1 });
    expect(await tick(world.deps, kinds)).toBe(1);
  });

  it('ends a series whose kind names no next time', async () => {
    await begin(pairIds[0] ?? '', 'once');
    expect(await tick(world.deps, touchpointsByKind([once]))).toBe(1);
    world.clock.now = world.clock.now.add({ hours: 10_000 });
    expect(await tick(world.deps, touchpointsByKind([once]))).toBe(0);
  });
});
