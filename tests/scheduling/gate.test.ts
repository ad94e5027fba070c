import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deliver, queueDeliveries } from '../../src/scheduling/deliveries.ts';
import { scheduleFirst } from '../../src/scheduling/due-times.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { touchpointsByKind, type NewDelivery, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';
import { sameHours } from '../../src/scheduling/working-week.ts';

const workspaceId = 'T0001';
const people = ['U1', 'U2'];
let world: DeliveryWorld;
let deps: DeliveryWorld['deps'];
let pairs: readonly string[];
let posted: string[];
let changed: string[];

const nudge: Touchpoint<'pair'> = {
  kind: 'nudge',
  audience: 'pair',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 96 }),
  whenDue: async (_tx, _due, now) => void changed.push(now.toString()),
  compose: async (_tx, { kind, occurrence }) => saying(`${kind} ${occurrence}`),
};
const urgent: Touchpoint<'pair'> = {
  ...nudge,
  kind: 'urgent',
  staleAfter: Temporal.Duration.from({ hours: 48 }),
};
const asked: Touchpoint<'pair'> = { ...nudge, kind: 'asked', when: 'exact', weight: 'must-arrive' };
const inPrivate: Touchpoint<'member'> = {
  kind: 'private',
  audience: 'member',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 96 }),
  recipients: async () => people,
  whenDue: async (_tx, _due, now) => void changed.push(now.toString()),
  compose: async (_tx, { personId }) => saying(personId),
};
const touchpoints = touchpointsByKind([nudge, urgent, asked, inPrivate]);

const saying = (words: string) => ({ to: { channelId: words }, message: { text: words, blocks: [] } });

/** Both are of each pair. */
beforeAll(async () => {
  world = await startDeliveryWorld();
  await world.owner.query(
    `insert into people (workspace_id, id, name, time_zone, locale, is_slack_admin, is_active, fetched_at)
     select $1, id, id, 'UTC', 'en-US', false, true, now() from unnest($2::text[]) id`,
    [workspaceId, people],
  );
  pairs = [await world.makePair(workspaceId), await world.makePair(workspaceId)];
  const zones: Readonly<Record<string, string>> = { U1: 'Europe/Lisbon', U2: 'Europe/Athens' };
  const nineToFive = {
    week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    awayUntil: undefined,
  };
  const hours = people.map((id) => ({ ...nineToFive, personId: id, timeZone: zones[id] ?? 'UTC' }));
  deps = {
    ...world.deps,
    people: {
      hoursOf: async (_tx, { personId }) =>
        hours.filter((each) => personId === null || personId === each.personId),
      hoursOfPairs: async (_tx, pairIds) => new Map(pairIds.map((pairId) => [pairId, hours])),
      pairsOf: async (_tx, personIds) =>
        personIds.flatMap((personId) => pairs.map((pairId) => ({ personId, pairId }))),
    },
  };
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  posted = [];
  changed = [];
  world.slack.post = async (channelId) => void posted.push(channelId);
});

const at = (moment: string) => {
  world.clock.now = Temporal.Instant.from(moment);
};

const queue = (...deliveries: readonly NewDelivery[]) =>
  world.db.inWorkspace(workspaceId, (tx) =>
    queueDeliveries(tx, world.deps.queue, { deliveries, now: world.clock.now }),
  );

async function work(): Promise<void> {
  await Promise.all((await world.takeJobs()).map((job) => deliver(deps, touchpoints, job)));
}

async function tickAndWork(moment: string): Promise<void> {
  at(moment);
  await tick(deps, touchpoints);
  await work();
}

const standing = async () => (await world.deliveries()).map(({ state, outcome }) => outcome ?? state);

/** In the DM, or in private. */
const reached = (personId: string) =>
  posted.filter((words) => words.startsWith('nudge') || words === personId);

const [pairId, otherPair] = [() => pairs[0] ?? '', () => pairs[1] ?? ''];
const toPair = (kind: string, occurrence = 1) => ({ pairId: pairId(), kind, occurrence });

describe('what was due in the afternoon and comes at 01:14', () => {
  it.each(['nudge', 'asked'])('waits for the morning: %s', async (kind) => {
    at('2026-03-02T14:00:00Z');
    await queue(toPair(kind));
    at('2026-03-03T01:14:00Z');
    await work();
    expect(posted).toEqual([]);
    expect(await standing()).toEqual(['waiting']);
    await tickAndWork('2026-03-03T06:00:00Z');
    expect(posted).toEqual([]);
    await tickAndWork('2026-03-03T09:00:00Z');
    expect(posted).toEqual([`${kind} 1`]);
    await tickAndWork('2026-03-03T09:01:00Z');
    expect(posted).toHaveLength(1);
  });

  it('is dropped where it is stale by the morning', async () => {
    at('2026-03-02T14:00:00Z');
    await queue(toPair('nudge'), toPair('asked'));
    at('2026-03-07T01:14:00Z');
    await work();
    expect(await standing()).toEqual(['waiting', 'stale']);
  });

  it('is given back to the queue once, though two ticks come at once', async () => {
    at('2026-03-02T22:00:00Z');
    await queue(toPair('nudge'));
    await work();
    at('2026-03-03T09:00:00Z');
    await Promise.all([tick(deps, touchpoints), tick(deps, touchpoints)]);
    expect(await world.takeJobs()).toHaveLength(1);
  });
});

describe('what comes due at night', () => {
  const dueAt = Temporal.Instant.from('2026-03-02T22:10:00Z');
  const due = (kind: string) =>
    world.db.inWorkspace(workspaceId, (tx) => scheduleFirst(tx, { pairId: pairId(), kind, dueAt }));

  it('for a pair happens and comes when all of it work', async () => {
    await due('nudge');
    await tickAndWork('2026-03-02T22:11:00Z');
    await tickAndWork('2026-03-03T08:45:00Z');
    expect(changed).toEqual([]);
    await tickAndWork('2026-03-03T09:00:00Z');
    expect(changed).toEqual(['2026-03-03T09:00:00Z']);
    expect(posted).toEqual(['nudge 1']);
  });

  it('that does not fit then is not kept for the morning, though it would fit by then', async () => {
    const atNight = touchpointsByKind([{ ...asked, kind: 'nudge', fits: async () => false }]);
    await due('nudge');
    at('2026-03-02T22:11:00Z');
    expect(await tick(deps, atNight)).toBe(1);
    await tickAndWork('2026-03-03T09:00:00Z');
    expect(changed).toHaveLength(1);
    expect(await world.deliveries()).toEqual([]);
  });

  it('for people one by one happens at its time for all, and comes to each by their own hours', async () => {
    await due('private');
    await tickAndWork('2026-03-02T22:11:00Z');
    expect(changed).toEqual([dueAt.toString()]);
    expect(posted).toEqual([]);
    await tickAndWork('2026-03-03T07:00:00Z');
    expect(posted).toEqual(['U2']);
    await tickAndWork('2026-03-03T09:00:00Z');
    expect(posted).toEqual(['U2', 'U1']);
  });
});

describe('nudges', () => {
  it('to the same people are two a week over all pairs and features, though all are sent at one moment', async () => {
    at('2026-03-02T10:00:00Z');
    const privately = people.map((personId) => ({ ...toPair('private'), personId }));
    await queue(
      toPair('nudge'),
      { ...toPair('nudge'), pairId: otherPair() },
      toPair('nudge', 2),
      ...privately,
    );
    await work();
    await tickAndWork('2026-03-02T10:15:00Z');
    await tickAndWork('2026-03-02T10:30:00Z');
    expect(people.map((personId) => reached(personId).length)).toEqual([2, 2]);
  });

  it('come again once a week has passed, unless they are stale by then', async () => {
    at('2026-03-02T10:00:00Z');
    await queue(toPair('nudge', 1), toPair('nudge', 2));
    await work();
    await tickAndWork('2026-03-02T10:15:00Z');
    at('2026-03-03T10:00:00Z');
    await queue(toPair('nudge', 3));
    await work();
    expect(await standing()).toEqual(['sent', 'sent', 'stale']);
    at('2026-03-06T10:00:00Z');
    await queue(toPair('nudge', 4));
    await work();
    await tickAndWork('2026-03-09T09:45:00Z');
    expect(posted).toHaveLength(2);
    await tickAndWork('2026-03-09T10:15:00Z');
    expect(posted.toSorted()).toEqual(['nudge 1', 'nudge 2', 'nudge 4']);
  });

  it('that are more urgent come first, in whatever order the queue has them', async () => {
    at('2026-03-02T10:00:00Z');
    await queue(toPair('nudge', 1));
    await work();
    at('2026-03-03T10:00:00Z');
    await queue(toPair('nudge', 2), toPair('urgent', 1));
    const [first, second] = await world.takeJobs();
    for (const job of [first, second]) if (job) await deliver(deps, touchpoints, job);
    expect(posted).toEqual(['nudge 1', 'urgent 1']);
  });

  it('do not keep out what must arrive', async () => {
    at('2026-03-02T10:00:00Z');
    await queue(...[1, 2, 3, 4].map((occurrence) => toPair('asked', occurrence)), toPair('nudge'));
    await work();
    expect(posted).toHaveLength(5);
  });
});
