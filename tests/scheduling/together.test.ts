import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { scheduleNew } from '../../src/scheduling/due-times.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
let world: DeliveryWorld;
let pairIds: readonly string[];

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const week = Temporal.Duration.from({ hours: 168 });
const weekly: Touchpoint<'pair'> = {
  kind: 'weekly',
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  next: async (_tx, _due, now) => now.add(week),
  compose: async () => undefined,
};
const changing: Touchpoint<'pair'> = { ...weekly, kind: 'changing', whenDue: async () => undefined };

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairIds = await Promise.all(Array.from({ length: 12 }, () => world.makePair(workspaceId)));
});

afterAll(() => world.stop());

beforeEach(() => world.clear());

const begin = (...kinds: readonly string[]) => {
  world.clock.now = start;
  const due = pairIds.flatMap((pairId) => kinds.map((kind) => ({ pairId, kind, dueAt: start })));
  return world.db.inWorkspace(workspaceId, (tx) => scheduleNew(tx, due));
};

/** The same, with the transactions counted that a tick opens. */
function counting() {
  const count = { transactions: 0 };
  const inWorkspace: DeliveryWorld['db']['inWorkspace'] = (id, work) => {
    count.transactions += 1;
    return world.db.inWorkspace(id, work);
  };
  return { count, deps: { ...world.deps, db: { ...world.db, inWorkspace } } };
}

const onRecord = async () => (await world.deliveries()).map(({ pairId, kind }) => `${pairId}/${kind}`);
const rows = async () => {
  const { rows: all } = await world.owner.query<{
    pairId: string;
    kind: string;
    inMinutes: number;
    tries: number;
  }>(
    `select pair_id as "pairId", kind, tries, extract(epoch from due_at - $1)::float / 60 as "inMinutes"
     from touchpoints order by kind, pair_id`,
    [start.toString()],
  );
  return all;
};

describe('what comes due for many pairs at once', () => {
  it('is fired in fewer transactions than there are pairs, each of them once', async () => {
    await begin('weekly', 'changing');
    const { count, deps } = counting();
    expect(await tick(deps, touchpointsByKind([weekly, changing]))).toBe(2 * pairIds.length);
    expect(count.transactions).toBeLessThan(6);
    const each = pairIds.flatMap((pairId) => [`${pairId}/changing`, `${pairId}/weekly`]);
    expect((await onRecord()).toSorted()).toEqual(each.toSorted());
    expect(await world.takeJobs()).toHaveLength(each.length);
    expect(new Set((await rows()).map(({ inMinutes }) => inMinutes))).toEqual(new Set([7 * 24 * 60]));
  });

  it('comes to all others whichever of them fail, though two ticks are at it', async () => {
    const kinds = ['weekly', 'changing'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.nat({ max: 11 }), fc.constantFrom(...kinds)), {
          maxLength: 6,
          selector: String,
        }),
        fc.boolean(),
        async (chosen, isLate) => {
          await world.clear();
          await begin(...kinds);
          const failing = new Set(chosen.map(([index, kind]) => `${pairIds[index]}/${kind}`));
          const fail = ({ pairId, kind }: { readonly pairId: string; readonly kind: string }) => {
            if (failing.has(`${pairId}/${kind}`)) throw new Error('out of order');
          };
          // One fails before anything is written, or after everything is.
          const touchpoints = touchpointsByKind(
            [weekly, changing].map((touchpoint): Touchpoint<'pair'> => ({
              ...touchpoint,
              fits: async (_tx, due) => {
                if (!isLate) fail(due);
                return true;
              },
              next: async (_tx, due, now) => {
                if (isLate) fail(due);
                return now.add(week);
              },
            })),
          );
          await Promise.all([tick(world.deps, touchpoints), tick(world.deps, touchpoints)]);
          const each = pairIds.flatMap((pairId) => kinds.map((kind) => `${pairId}/${kind}`));
          const others = each.filter((name) => !failing.has(name));
          expect((await onRecord()).toSorted()).toEqual(others.toSorted());
          expect(await world.takeJobs()).toHaveLength(others.length);
          for (const { pairId, kind, inMinutes, tries } of await rows()) {
            const hasFailed = failing.has(`${pairId}/${kind}`);
            expect([inMinutes, tries]).toEqual(hasFailed ? [1, 1] : [7 * 24 * 60, 0]);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is asked of all of them in one go where it can be', async () => {
    await begin('weekly');
    const asked: (readonly string[])[] = [];
    const { next: _, ...once } = weekly;
    const [first = '', second = ''] = pairIds;
    const ofMany: Touchpoint<'pair'>['ofMany'] = async (_tx, ids) => {
      asked.push(ids);
      return new Map(ids.filter((id) => id !== first).map((id) => [id, { fits: id !== second, again: 1 }]));
    };
    expect(await tick(world.deps, touchpointsByKind([{ ...once, ofMany }]))).toBe(pairIds.length);
    expect(asked).toEqual([pairIds.toSorted()]);
    expect((await onRecord()).length).toBe(pairIds.length - 2);
    const going = await rows();
    expect(going.map(({ pairId }) => pairId)).toEqual(pairIds.filter((id) => id !== first).toSorted());
    expect(new Set(going.map(({ inMinutes }) => inMinutes))).toEqual(new Set([24 * 60]));
  });

  it('does not concern a workspace that has removed the app, until it is back', async () => {
    await begin('weekly');
    const installed = `insert into installations select * from away; drop table away`;
    await world.owner.query(`create table away as select * from installations; delete from installations`);
    const { count, deps } = counting();
    expect(await tick(deps, touchpointsByKind([weekly]))).toBe(0);
    expect(count.transactions).toBe(0);
    await world.owner.query(installed);
    expect(await tick(deps, touchpointsByKind([weekly]))).toBe(pairIds.length);
  });
});
