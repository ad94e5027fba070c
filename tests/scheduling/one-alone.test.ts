import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { touchpointsByKind, type NewDelivery, type TouchpointFor } from '../../src/scheduling/touchpoints.ts';
import { sameHours } from '../../src/scheduling/working-week.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
const people = ['U1', 'U2'];
const hours = (count: number) => Temporal.Duration.from({ hours: count });
let world: DeliveryWorld;
let deps: DeliveryWorld['deps'];
let pairId: string;
let posted: string[];

const saying = (words: string) => ({ to: { channelId: words }, message: { text: words, blocks: [] } });
type First = { readonly staleAfter: Temporal.Duration; readonly goesFirst?: true };
const usual: First = { staleAfter: hours(96) };
const first: First = { staleAfter: hours(28 * 24), goesFirst: true };
const nudge = { when: 'good-moment', weight: 'nudge' } as const;
const toAll = (kind: string, how: First): TouchpointFor<'pair'> => ({
  ...nudge,
  ...how,
  kind,
  audience: 'pair',
  compose: async (_tx, { occurrence }) => saying(`${kind} ${occurrence}`),
});
const toOne = (kind: string, how: First): TouchpointFor<'member'> => ({
  ...nudge,
  ...how,
  kind,
  audience: 'member',
  compose: async (_tx, { personId, occurrence }) => saying(`${kind} ${occurrence} to ${personId}`),
});
const touchpoints = touchpointsByKind([
  toAll('topic', usual),
  toAll('card', first),
  toOne('reminder', usual),
  toOne('word', first),
]);

beforeAll(async () => {
  world = await startDeliveryWorld();
  await world.owner.query(
    `insert into people (workspace_id, id, name, time_zone, locale, is_slack_admin, is_active, fetched_at)
     select $1, id, id, 'UTC', 'en-US', false, true, now() from unnest($2::text[]) id`,
    [workspaceId, people],
  );
  pairId = await world.makePair(workspaceId);
  const nineToFive = people.map((personId) => ({
    personId,
    timeZone: 'UTC',
    week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    awayUntil: undefined,
  }));
  deps = {
    ...world.deps,
    people: {
      hoursOf: async (_tx, { personId }) =>
        nineToFive.filter((each) => personId === null || personId === each.personId),
      hoursOfPairs: async (_tx, pairIds) => new Map(pairIds.map((id) => [id, nineToFive])),
      pairsOf: async (_tx, personIds) => personIds.map((personId) => ({ personId, pairId })),
    },
  };
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  posted = [];
  world.slack.post = async (channelId) => void posted.push(channelId);
});

type Named = readonly [kind: string, occurrence: number, personId?: string];

/** Queued at that moment, and handled one after the other; before them what has waited until then. */
async function comeDue(moment: string, ...named: readonly Named[]): Promise<void> {
  world.clock.now = Temporal.Instant.from(moment);
  await tick(deps, touchpoints);
  const deliveries = named.map(([kind, occurrence, personId]): NewDelivery =>
    personId === undefined ? { pairId, kind, occurrence } : { pairId, kind, occurrence, personId },
  );
  await world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, { deliveries, now: world.clock.now }),
  );
  for (const job of await world.takeJobs()) await deliver(deps, touchpoints, job);
}

describe('what comes to one of a pair alone', () => {
  it('keeps nothing back that comes to all of it, nor for a minute: from that another could tell of it', async () => {
    await comeDue('2026-03-02T10:00:00Z', ['reminder', 1, 'U1'], ['word', 1, 'U1']);
    expect(posted.toSorted()).toEqual(['reminder 1 to U1', 'word 1 to U1']);
    await comeDue(
      '2026-03-03T10:00:00Z',
      ['word', 2, 'U1'],
      ['reminder', 2, 'U1'],
      ['topic', 1],
      ['topic', 2],
    );
    expect(posted).toContain('topic 1');
    expect(posted).toContain('topic 2');
  });

  it('has to find room beside what came to all, and beside what comes to them at the same moment', async () => {
    await comeDue('2026-03-02T10:00:00Z', ['topic', 1]);
    await comeDue('2026-03-03T10:00:00Z', ['reminder', 1, 'U1'], ['topic', 2]);
    await comeDue('2026-03-03T10:15:00Z');
    expect(posted).toEqual(['topic 1', 'topic 2']);
  });

  it('waits for no such room where it goes first, and for what came to them alone', async () => {
    await comeDue('2026-03-02T10:00:00Z', ['topic', 1], ['topic', 2]);
    await comeDue('2026-03-02T10:15:00Z');
    await comeDue('2026-03-03T10:00:00Z', ['word', 1, 'U1'], ['word', 2, 'U1'], ['word', 3, 'U1']);
    await comeDue('2026-03-03T10:15:00Z');
    expect(posted).toHaveLength(4);
    await comeDue('2026-03-10T10:15:00Z');
    expect(posted).toHaveLength(5);
  });
});

describe('what goes first to all of a pair', () => {
  it('comes before what goes stale sooner', async () => {
    await comeDue('2026-03-02T10:00:00Z', ['topic', 1]);
    await comeDue('2026-03-03T10:00:00Z', ['topic', 2], ['card', 1]);
    await comeDue('2026-03-03T10:15:00Z');
    expect(posted).toEqual(['topic 1', 'card 1']);
  });

  it('comes at the moment at which there is room again, and what comes every so often at that hour does not', async () => {
    await comeDue('2026-03-02T10:00:20Z', ['topic', 1]);
    await comeDue('2026-03-04T10:00:00Z', ['topic', 2]);
    await comeDue('2026-03-05T10:00:00Z', ['card', 1]);
    await comeDue('2026-03-09T10:00:00Z', ['topic', 3]);
    expect(posted).toHaveLength(2);
    await comeDue('2026-03-09T10:01:00Z');
    expect(posted).toEqual(['topic 1', 'topic 2', 'card 1']);
  });
});
