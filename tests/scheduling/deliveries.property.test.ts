import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { deliver } from '../../src/scheduling/deliveries.ts';
import type { DeliveryJob } from '../../src/scheduling/queue.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { scheduleFirst } from '../../src/scheduling/due-times.ts';
import type { Timing } from '../../src/scheduling/time-gate.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { startDeliveryWorld, workspaces, type DeliveryWorld } from './delivery-world.ts';

let world: DeliveryWorld;
let pairs: readonly { readonly workspaceId: string; readonly pairId: string }[];

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');

type TestKind = {
  readonly kind: string;
  readonly timing: Timing;
  readonly days: number;
};
/** However late a worker comes, it is not stale here. */
const nudge: Timing = {
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 1_000_000 }),
};
const testKinds: readonly TestKind[] = [
  { kind: 'weekly', timing: nudge, days: 7 },
  { kind: 'often', timing: { when: 'good-moment', weight: 'must-arrive' }, days: 3 },
  { kind: 'never-fitting', timing: nudge, days: 5 },
];

const hours = (days: number) => ({ hours: days * 24 });

/** The channel names the sending, so that Slack's stand-in can count it. */
const kinds = touchpointsByKind(
  testKinds.map(({ kind, timing, days }): Touchpoint => ({
    ...timing,
    kind,
    audience: 'pair',
    next: async (_tx, _due, now) => now.add(hours(days)),
    compose: async (_tx, { pairId, occurrence }) =>
      kind === 'never-fitting'
        ? undefined
        : { to: { channelId: `${pairId}/${kind}/${occurrence}` }, message: { text: 'Hello', blocks: [] } },
  })),
);

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairs = await Promise.all(
    workspaces.map(async (workspaceId) => ({ workspaceId, pairId: await world.makePair(workspaceId) })),
  );
});

afterAll(() => world.stop());

type Step =
  | { readonly do: 'move the clock'; readonly hours: number }
  | { readonly do: 'tick'; readonly atOnce: number }
  | { readonly do: 'work'; readonly times: number; readonly together: boolean }
  | { readonly do: 'die'; readonly sent: boolean };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('move the clock'), hours: fc.integer({ min: -200, max: 900 }) }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('tick'), atOnce: fc.integer({ min: 1, max: 3 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('work'),
        times: fc.integer({ min: 1, max: 2 }),
        together: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('die'), sent: fc.boolean() }) },
  ),
  { minLength: 4, maxLength: 14 },
);

/** What came of one run: how often each was sent, and how often a worker died over it, after and before Slack heard. */
type Story = {
  readonly sent: Map<string, number>;
  readonly diedWhileSending: Map<string, number>;
  readonly diedBefore: Map<string, number>;
};

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** What should have come due, by the plainest account: each tick that finds it due counts one up and looks ahead from now. */
type Due = { dueAt: Temporal.Instant; readonly days: number; occurrences: number };

const expected = {
  begin: (): Map<string, Due> =>
    new Map(
      pairs.flatMap(({ pairId }) =>
        testKinds.map(({ kind, days }) => [
          `${pairId}/${kind}`,
          { dueAt: start.add(hours(days)), days, occurrences: 0 },
        ]),
      ),
    ),
  tick: (due: Map<string, Due>, now: Temporal.Instant) => {
    for (const each of due.values()) {
      if (Temporal.Instant.compare(each.dueAt, now) > 0) continue;
      each.occurrences += 1;
      each.dueAt = now.add(hours(each.days));
    }
  },
};

async function beginSeries(): Promise<void> {
  await world.clear();
  world.clock.now = start;
  for (const { workspaceId, pairId } of pairs)
    await world.db.inWorkspace(workspaceId, async (tx) => {
      for (const { kind, days } of testKinds)
        await scheduleFirst(tx, { pairId, kind, dueAt: start.add(hours(days)) });
    });
}

function answering(story: Story): void {
  world.slack.post = async (channelId) => {
    count(story.sent, channelId);
    await new Promise((resolve) => setTimeout(resolve, 1));
  };
}

async function work({
  times,
  together,
}: {
  readonly times: number;
  readonly together: boolean;
}): Promise<void> {
  const jobs = await world.takeJobs();
  const doubled = jobs.flatMap((job) => Array.from({ length: times }, () => job));
  if (together) await Promise.all(doubled.map((job) => deliver(world.deps, kinds, job)));
  else for (const job of doubled) await deliver(world.deps, kinds, job);
}

/** A worker dies over one job, just before or just after Slack hears of it; the queue gives its job to another. */
async function die(job: DeliveryJob, story: Story, { sent }: { readonly sent: boolean }): Promise<void> {
  const { promise: death, resolve: fall } = Promise.withResolvers<void>();
  world.slack.post = (channelId) => {
    if (sent) count(story.sent, channelId);
    count(sent ? story.diedWhileSending : story.diedBefore, channelId);
    fall();
    return new Promise(() => {});
  };
  await Promise.race([deliver(world.deps, kinds, job), death]);
  await world.deps.queue.enqueueLater(job, 0);
  await world.letClaimsRunOut();
}

async function live(story: Story, due: Map<string, Due>, step: Step): Promise<void> {
  answering(story);
  switch (step.do) {
    case 'move the clock':
      world.clock.now = world.clock.now.add({ hours: step.hours });
      return;
    case 'tick':
      await Promise.all(Array.from({ length: step.atOnce }, () => tick(world.deps, kinds)));
      expected.tick(due, world.clock.now);
      return;
    case 'work':
      return work(step);
    case 'die': {
      const [job, ...others] = await world.takeJobs();
      for (const other of others) await world.deps.queue.enqueueLater(other, 0);
      if (job) await die(job, story, step);
    }
  }
}

async function workUntilNothingWaits(story: Story): Promise<void> {
  answering(story);
  for (;;) {
    await world.letClaimsRunOut();
    const jobs = await world.takeJobs();
    if (jobs.length === 0) return;
    for (const job of jobs) await deliver(world.deps, kinds, job);
  }
}

async function liveThrough(story: readonly Step[]) {
  await beginSeries();
  const happened: Story = { sent: new Map(), diedWhileSending: new Map(), diedBefore: new Map() };
  const due = expected.begin();
  for (const step of story) await live(happened, due, step);
  await workUntilNothingWaits(happened);
  return { ...happened, due, rows: await world.deliveries() };
}

describe('whatever ticks repeat, overlap or are missed, and whoever dies', () => {
  it('each occurrence is sent once, and a missed stretch sends one and not many', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        const { sent, diedWhileSending, diedBefore, due, rows } = await liveThrough(story);
        for (const { pairId } of pairs)
          for (const { kind, timing } of testKinds) {
            const own = rows.filter((row) => row.pairId === pairId && row.kind === kind);
            const cameDue = due.get(`${pairId}/${kind}`)?.occurrences ?? 0;
            expect(own.map(({ occurrence }) => occurrence)).toEqual(
              Array.from({ length: cameDue }, (_, index) => index + 1),
            );
            for (const { occurrence, state } of own) {
              const name = `${pairId}/${kind}/${occurrence}`;
              const late = diedWhileSending.get(name) ?? 0;
              const died = late + (diedBefore.get(name) ?? 0);
              const isLetGo = kind === 'never-fitting' || (timing.weight === 'nudge' && died > 0);
              const times = isLetGo ? late : 1 + late;
              expect({ times: sent.get(name) ?? 0, state }).toEqual({
                times,
                state: isLetGo ? 'dropped' : 'sent',
              });
            }
          }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 6_000 },
    );
  }, 20_000);
});
