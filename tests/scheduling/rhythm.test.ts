import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { comingToPair } from '../../src/scheduling/coming.ts';
import { endOfWeekOf } from '../../src/scheduling/place.ts';
import { scheduleFirst } from '../../src/scheduling/due-times.ts';
import { nextOfRhythm } from '../../src/scheduling/rhythm.ts';
import type { FreeDays } from '../../src/scheduling/schedule.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { mondayToFriday, sameHours, type WorkingWeek } from '../../src/scheduling/working-week.ts';
import { instant, plainEveryone } from './any-hours.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
const timeZone = 'Europe/Lisbon';
let world: DeliveryWorld;
let pairId: string;
let off: FreeDays;
let week: WorkingWeek;

const weekly: Touchpoint<'pair'> = {
  kind: 'weekly',
  audience: 'pair',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter: Temporal.Duration.from({ hours: 72 }),
  ofMany: async (_tx, pairIds) => new Map(pairIds.map((id) => [id, { fits: true, again: 7 }])),
  compose: async () => undefined,
};
const touchpoints = touchpointsByKind([weekly]);

const people = () => {
  const hours = [{ personId: 'ana', timeZone, week, off, awayUntil: undefined }];
  return {
    hoursOf: async () => hours,
    hoursOfPairs: async (_tx: unknown, ids: readonly string[]) => new Map(ids.map((id) => [id, hours])),
    pairsOf: async () => [],
  };
};

beforeAll(async () => {
  world = await startDeliveryWorld();
  pairId = await world.makePair(workspaceId);
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  off = new Set<string>();
  week = sameHours(mondayToFriday, { from: '09:00', until: '17:00' });
});

const begins = (dueAt: string) =>
  world.db.inWorkspace(workspaceId, (tx) =>
    scheduleFirst(tx, { pairId, kind: 'weekly', dueAt: Temporal.Instant.from(dueAt) }),
  );

/** When it comes until then, by the clock there, where a tick looks at that moment and then whenever it is due. */
async function comes(from: string, until: string): Promise<readonly string[]> {
  const moments: string[] = [];
  const end = Temporal.Instant.from(until);
  for (
    let now = Temporal.Instant.from(from);
    Temporal.Instant.compare(now, end) < 0;
    now = await nextDue(now)
  ) {
    world.clock.now = now;
    const before = await world.deliveries();
    await tick({ ...world.deps, people: people() }, touchpoints);
    if ((await world.deliveries()).length > before.length) moments.push(onTheClock(now));
  }
  return moments;
}

async function nextDue(now: Temporal.Instant): Promise<Temporal.Instant> {
  const { rows } = await world.owner.query<{ at: Date }>('select due_at as at from touchpoints');
  const [at = now] = rows.map((row) => Temporal.Instant.fromEpochMilliseconds(row.at.getTime()));
  return Temporal.Instant.compare(at, now) > 0 ? at : now.add({ hours: 1 });
}

const onTheClock = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16);

const foreseen = async (now: string, until: string) => {
  world.clock.now = Temporal.Instant.from(now);
  const asked = { pairId, now: world.clock.now, until: Temporal.Instant.from(until) };
  const expected = await world.db.inWorkspace(workspaceId, (tx) =>
    comingToPair(tx, { touchpoints, people: people() }, asked),
  );
  return expected
    .filter(({ isWaiting }) => !isWaiting)
    .map(({ at, dueAt, fits, kept }) => (fits ? onTheClock(at) : `${onTheClock(dueAt)} ${kept ?? ''}`));
};

describe('what comes every week', () => {
  it('keeps its weekday and hour after a holiday, on which it comes later that week', async () => {
    off = new Set(['2026-06-09', '2026-06-10']);
    await begins('2026-06-02T10:00:00Z');
    const all = ['2026-06-02T11:00', '2026-06-11T09:00', '2026-06-16T11:00'];
    expect(await foreseen('2026-06-01T10:00:00Z', '2026-06-17T10:00:00Z')).toEqual(all);
    expect(await comes('2026-06-02T10:00:00Z', '2026-06-10T00:00:00Z')).toEqual(all.slice(0, 1));
    expect(await foreseen('2026-06-10T00:00:00Z', '2026-06-17T10:00:00Z')).toEqual(all.slice(1));
    expect(await comes('2026-06-10T00:00:00Z', '2026-06-17T10:00:00Z')).toEqual(all.slice(1));
  });

  it('is skipped where the rest of its week is free, and read beforehand as such', async () => {
    off = new Set(['2026-06-12']);
    await begins('2026-06-05T10:00:00Z');
    const seen = ['2026-06-05T11:00', '2026-06-12T11:00 no-hours', '2026-06-19T11:00'];
    expect(await foreseen('2026-06-04T10:00:00Z', '2026-06-20T10:00:00Z')).toEqual(seen);
    expect(await comes('2026-06-05T10:00:00Z', '2026-06-20T10:00:00Z')).toEqual([seen[0], seen[2]]);
  });

  it('keeps its hour on the wall when the clocks change', async () => {
    await begins('2026-10-22T08:00:00Z');
    expect(await comes('2026-10-22T08:00:00Z', '2026-10-30T08:00:00Z')).toEqual([
      '2026-10-22T09:00',
      '2026-10-29T09:00',
    ]);
  });

  it('that first falls on a weekend belongs to the day on which it then comes', async () => {
    await begins('2026-06-06T10:00:00Z');
    expect(await comes('2026-06-06T10:00:00Z', '2026-06-16T10:00:00Z')).toEqual([
      '2026-06-08T09:00',
      '2026-06-15T09:00',
    ]);
  });

  it('finds another day for good where somebody works no more on its own, nor later in the week', async () => {
    await begins('2026-06-05T10:00:00Z');
    await comes('2026-06-05T10:00:00Z', '2026-06-06T10:00:00Z');
    week = sameHours([1, 2, 3], { from: '09:00', until: '17:00' });
    const later = ['2026-06-15T09:00', '2026-06-22T09:00'];
    const until = '2026-06-23T10:00:00Z';
    expect(await foreseen('2026-06-06T10:00:00Z', until)).toEqual(later);
    expect(await comes('2026-06-06T10:00:00Z', until)).toEqual(later);
  });

  it('comes once after an outage, and then on its day again', async () => {
    await begins('2026-06-02T10:00:00Z');
    await comes('2026-06-02T10:00:00Z', '2026-06-03T10:00:00Z');
    expect(await comes('2026-06-18T10:00:00Z', '2026-06-24T10:00:00Z')).toEqual([
      '2026-06-18T11:00',
      '2026-06-23T11:00',
    ]);
  });
});

describe('a rhythm', () => {
  const every = fc.integer({ min: 1, max: 12 }).map((weeks) => 7 * weeks);
  const zone = plainEveryone.map(([first]) => first?.timeZone ?? 'UTC');

  it('goes on after now, at most one of it away, on the same weekday', () => {
    const at = instant.map((moment) => moment.toZonedDateTimeISO('UTC').with({ hour: 12 }).toInstant());
    const later = fc.integer({ min: 0, max: 400 * 24 });
    fc.assert(
      fc.property(fc.record({ at, timeZone: zone }), every, later, (place, each, hours) => {
        const now = place.at.add({ hours });
        const next = nextOfRhythm(place, each, now);
        expect(Temporal.Instant.compare(next, now)).toBe(1);
        expect(now.until(next).total('hours')).toBeLessThanOrEqual(each * 24 + 25);
        const local = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(place.timeZone);
        expect(local(next).dayOfWeek).toBe(local(place.at).dayOfWeek);
        expect(local(next).toPlainTime()).toEqual(local(place.at).toPlainTime());
      }),
    );
  });

  it('has its week until Sunday is over, by its own clock', () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const end = endOfWeekOf({ at, timeZone: where });
        expect(Temporal.Instant.compare(end, at)).toBe(1);
        expect(end.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(where).dayOfWeek).toBe(7);
        expect(at.until(end).total('hours')).toBeLessThanOrEqual(7 * 24 + 2);
      }),
    );
  });
});
