import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { WorkingHours } from '../../src/scheduling/schedule.ts';
import { findSlots } from '../../src/scheduling/slots.ts';
import { anyWeek, works } from './any-hours.ts';
import { sameHours } from '../../src/scheduling/working-week.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Somebody who works all day and every day, unless told otherwise. */
const at = (timeZone: string, changes: Partial<WorkingHours> = {}): WorkingHours => ({
  timeZone,
  week: sameHours(everyDay, { from: '00:00', until: '23:45' }),
  ...changes,
});

const instant = (text: string) => Temporal.Instant.from(text);
const inZone = (start: Temporal.Instant, timeZone: string) => start.toZonedDateTimeISO(timeZone);

const slots = (now: string, everyone: readonly WorkingHours[], minutes = 45) =>
  findSlots({ now: instant(now), everyone, minutes });

/** As the wall clock has it, with what it is behind or ahead of UTC. */
const walls = (starts: readonly Temporal.Instant[], timeZone: string) =>
  starts.map((start) => inZone(start, timeZone).toString({ timeZoneName: 'never' }).replace(':00+', '+'));

describe('a slot at the hour that repeats', () => {
  // Berlin, October 25, 2026: 02:00 to 03:00 comes twice.
  const night = at('Europe/Berlin', { week: sameHours([7], { from: '02:00', until: '03:00' }) });

  it('is neither lost nor doubled: both of its hours are worked, one after the other', () => {
    const { starts } = slots('2026-10-20T12:00:00Z', [night]);
    expect(starts.map(String)).toEqual(['2026-10-25T00:00:00Z', '2026-10-25T00:45:00Z']);
    expect(new Set(starts.map(String)).size).toBe(starts.length);
  });

  it('reaches over the change where the session does', () => {
    const { starts } = slots('2026-10-20T12:00:00Z', [night], 120);
    expect(walls(starts, 'Europe/Berlin')).toEqual(['2026-10-25T02:00+02:00']);
  });
});

describe('a slot in the hour that does not exist', () => {
  it('is offered by nobody: who works only then does not work that day', () => {
    // Berlin, March 29, 2026: 02:00 to 03:00 is skipped.
    const night = at('Europe/Berlin', { week: sameHours([7], { from: '02:00', until: '03:00' }) });
    const { starts, within } = slots('2026-03-24T12:00:00Z', [night]);
    // Elsewhere in the week it disturbs nobody, and is said to be outside working hours.
    expect(within).toBe('waking-hours');
    expect(walls(starts, 'Europe/Berlin').filter((wall) => wall.startsWith('2026-03-29'))).toEqual([]);
  });

  it('has a half-hour likeness in Lord Howe, where clocks move by thirty minutes', () => {
    // October 4, 2026: 02:00 to 02:30 is skipped.
    const night = at('Australia/Lord_Howe', { week: sameHours([7], { from: '01:45', until: '03:00' }) });
    const { starts } = slots('2026-09-29T12:00:00Z', [night]);
    expect(walls(starts, 'Australia/Lord_Howe')).toEqual(['2026-10-04T01:45+10:30']);
  });
});

describe('a day that is 23 or 25 hours long', () => {
  it.each([
    ['23', '2026-03-24T12:00:00Z', '2026-03-29', 23 * 60 - 15],
    ['25', '2026-10-20T12:00:00Z', '2026-10-25', 25 * 60 - 15],
  ])('of %s hours has a session as long as that', (...[, now, day, minutes]) => {
    const sunday = at('Europe/Berlin', { week: sameHours([7], { from: '00:00', until: '23:45' }) });
    const { starts } = slots(now, [sunday], minutes);
    expect(starts.map((start) => inZone(start, 'Europe/Berlin').toPlainDateTime().toString())).toEqual([
      `${day}T00:00:00`,
    ]);
    const tooLong = walls(slots(now, [sunday], minutes + 15).starts, 'Europe/Berlin');
    expect(tooLong.filter((wall) => wall.startsWith(day))).toEqual([]);
  });
});

describe('the zone of the one who asks', () => {
  it('is never used for another’s day: it makes no difference in which order people are named', () => {
    const peers = [
      at('America/Vancouver', { week: sameHours([1, 2, 3, 4], { from: '09:00', until: '17:00' }) }),
      at('Asia/Tokyo', { week: sameHours([2, 3, 4, 5], { from: '08:00', until: '13:00' }) }),
    ];
    const { starts, within } = slots('2026-06-01T12:00:00Z', peers);
    expect(within).toBe('working-hours');
    expect(slots('2026-06-01T12:00:00Z', peers.toReversed()).starts.map(String)).toEqual(starts.map(String));
    for (const start of starts)
      for (const { timeZone, week } of peers)
        expect(week.map(({ day }) => day)).toContain(inZone(start, timeZone).dayOfWeek);
  });
});

describe('a slot across midnight of one of the two', () => {
  it('is on one day for the one and on the next for the other, and is worked by both all along', () => {
    const auckland = at('Pacific/Auckland', { week: sameHours([3], { from: '00:00', until: '02:00' }) });
    const lisbon = at('Europe/Lisbon', { week: sameHours([2], { from: '12:00', until: '14:00' }) });
    const late = at('Asia/Dubai', { week: sameHours([2, 3], { from: '00:00', until: '23:45' }) });
    const { starts } = slots('2026-06-01T09:00:00Z', [auckland, lisbon, late], 60);
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) {
      expect(inZone(start, 'Pacific/Auckland').dayOfWeek).toBe(3);
      expect(inZone(start, 'Europe/Lisbon').dayOfWeek).toBe(2);
    }
  });

  it('is not taken for one day: two such slots are on different days by everybody’s calendar', () => {
    const { starts } = slots('2026-06-01T09:00:00Z', [at('Pacific/Auckland'), at('America/Edmonton')]);
    for (const timeZone of ['Pacific/Auckland', 'America/Edmonton'])
      expect(new Set(starts.map((start) => inZone(start, timeZone).toPlainDate().toString())).size).toBe(3);
  });
});

describe('a weekday of those far east', () => {
  it.each(['Pacific/Kiritimati', 'Pacific/Apia', 'Pacific/Auckland', 'Pacific/Pago_Pago'])(
    'is their own in %s, not that of UTC',
    (timeZone) => {
      const mondays = at(timeZone, { week: sameHours([1], { from: '06:00', until: '09:00' }) });
      const { starts } = slots('2026-06-01T12:00:00Z', [mondays]);
      expect(starts).toHaveLength(3);
      for (const start of starts) expect(inZone(start, timeZone).dayOfWeek).toBe(1);
    },
  );

  it('does not come where it was skipped: Apia had no December 30, 2011', () => {
    const fridays = at('Pacific/Apia', { week: sameHours([5], { from: '00:00', until: '23:45' }) });
    const { starts } = slots('2011-12-27T12:00:00Z', [fridays]);
    expect(starts.map((start) => inZone(start, 'Pacific/Apia').toPlainDate().toString())).toEqual([
      '2012-01-06',
      '2012-01-06',
      '2012-01-06',
    ]);
  });
});

describe('stale zone data', () => {
  it.each([
    ['America/Vancouver', '2026-12-15T20:00:00Z', '-07:00'],
    ['America/Edmonton', '2026-12-15T20:00:00Z', '-06:00'],
  ])(
    'is none that this Node has: the clocks of %s have stood still since 2026',
    (timeZone, winter, offset) => {
      expect(inZone(instant(winter), timeZone).offset).toBe(offset);
      const { starts } = slots('2026-12-14T12:00:00Z', [
        at(timeZone, { week: sameHours([2], { from: '09:00', until: '10:00' }) }),
      ]);
      expect(String(starts[0])).toBe(`2026-12-15T${offset === '-07:00' ? 16 : 15}:00:00Z`);
    },
  );
});

describe('a range that begins in one offset and ends in another', () => {
  it.each([
    ['Africa/Casablanca', '2026-02-14T12:00:00Z'],
    ['Africa/El_Aaiun', '2026-03-18T12:00:00Z'],
    ['Asia/Gaza', '2026-03-24T12:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-01T12:00:00Z'],
    ['America/Vancouver', '2026-03-05T12:00:00Z'],
    ['America/Edmonton', '2026-10-29T12:00:00Z'],
    ['Europe/Lisbon', '2026-10-22T12:00:00Z'],
  ])('keeps to the wall clock of %s on both sides of the change', (timeZone, now) => {
    const morning = at(timeZone, { week: sameHours(everyDay, { from: '09:00', until: '10:00' }) });
    const early = findSlots({ now: instant(now), everyone: [morning], minutes: 60 });
    const late = findSlots({
      now: instant(now),
      from: instant(now).add({ hours: 24 * 8 }),
      everyone: [morning],
      minutes: 60,
    });
    for (const start of [...early.starts, ...late.starts])
      expect(inZone(start, timeZone).toPlainTime().toString()).toBe('09:00:00');
  });
});

const zones = fc.constantFrom(
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Vancouver',
  'America/Edmonton',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Europe/Dublin',
);
const person = fc.record({ timeZone: zones, week: anyWeek });
const moments = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
const near = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
  hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }),
});

/** By the wall clock of each, minute by minute: no two hours of a clock change are taken for one. */
const isWorked = (start: Temporal.Instant, minutes: number, hours: WorkingHours) =>
  Array.from({ length: minutes }, (_, minute) => start.add({ minutes: minute })).every((moment) =>
    works(hours, moment),
  );

describe('whatever the zones, hours, wishes and absences', () => {
  it('slots within working hours are worked by all from the first minute to the last, and never before all are back', () => {
    const anyCase = fc.record({
      everyone: fc.array(person, { minLength: 1, maxLength: 3 }),
      now: moments,
      near: fc.option(near, { nil: undefined }),
      away: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyCase, ({ everyone, now, near: wished, away }) => {
        const from = away === undefined ? undefined : now.add({ hours: 24 * away });
        const { starts, within } = findSlots({ now, everyone, minutes: 45, near: wished, from });
        expect(starts.length).toBeLessThanOrEqual(3);
        expect(starts.map(String)).toEqual([...new Set(starts.map(String))].toSorted());
        for (const start of starts) {
          expect(from === undefined || Temporal.Instant.compare(start, from) >= 0).toBe(true);
          expect(within === 'waking-hours' || everyone.every((each) => isWorked(start, 45, each))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes as near to the day and hour that are wished for as one person’s hours let it', () => {
    const nineToFive = at('Europe/Lisbon', {
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    });
    const wished = findSlots({
      now: instant('2026-03-02T09:05:00Z'),
      everyone: [nineToFive],
      minutes: 45,
      near: { day: 4, hour: 15 },
    });
    expect(wished.starts.map(String)).toEqual([
      '2026-03-04T15:00:00Z',
      '2026-03-05T15:00:00Z',
      // The day counts more than the hour: the other Thursday is within the ten days until then.
      '2026-03-12T09:00:00Z',
    ]);
  });
});
