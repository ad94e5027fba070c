import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  heldSince,
  isMeant,
  requireAhead,
} from '../../../../src/features/relationship/bookings/model/booking.ts';
import {
  areTooManySkips,
  skippedInARow,
} from '../../../../src/features/relationship/bookings/model/skips.ts';
import {
  googleCalendarLink,
  outlookLink,
} from '../../../../src/features/relationship/bookings/model/calendar.ts';
import {
  dayBeforeFrom,
  dayBeforeOf,
  firstDayBefore,
} from '../../../../src/features/relationship/bookings/model/day-before.ts';
import { works, type WorkingHours } from '../../../../src/scheduling/schedule.ts';
import { sameHours } from '../../../../src/scheduling/working-week.ts';
import { bookedAt } from './booked.ts';

describe('a time that can be met at', () => {
  const now = Temporal.Instant.from('2026-03-10T14:00:00Z');
  it.each([1, 90 * 24 * 60])('is %d minutes from now', (minutes) => {
    expect(() => requireAhead(now.add({ minutes }), { now, last: undefined })).not.toThrow();
  });

  it.each([
    [-1, 'gone'],
    [0, 'gone'],
    [90 * 24 * 60 + 1, 'too-far'],
  ])('is not %d minutes from now: %s', (minutes, code) => {
    expect(() => requireAhead(now.add({ minutes }), { now, last: undefined })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

const at = (moment: string) => Temporal.Instant.from(moment);

const booking = bookedAt(at('2026-03-10T14:00:00Z'));
const meant = (now: string) => isMeant(booking, at(now));

const told = (now: string, startedAt?: string) =>
  heldSince(booking, { now: at(now), startedAt: startedAt === undefined ? undefined : at(startedAt) });

describe('a booked session that they say they had', () => {
  it('was at its time, however late it is told', () => {
    expect(told('2026-03-10T14:40:00Z')).toEqual(booking.startsAt);
    expect(told('2026-03-10T14:50:00Z', '2026-03-10T14:03:00Z')).toEqual(booking.startsAt);
    expect(told('2026-03-13T09:00:00Z')).toEqual(booking.startsAt);
    expect(told('2026-03-13T09:00:00Z', '2026-03-12T09:00:00Z')).toEqual(booking.startsAt);
  });

  it('was just now where its time is still ahead, or its agenda was asked for after it', () => {
    expect(told('2026-03-10T09:00:00Z')).toBeUndefined();
    expect(told('2026-03-12T10:00:00Z', '2026-03-12T09:00:00Z')).toBeUndefined();
  });

  it('is that one from a day and a half before it to two weeks after it', () => {
    expect(meant('2026-03-09T01:59:00Z')).toBe(false);
    expect(meant('2026-03-09T02:00:00Z')).toBe(true);
    expect(meant('2026-03-24T14:44:00Z')).toBe(true);
    expect(meant('2026-03-24T14:45:00Z')).toBe(false);
  });
});

const onTheHour = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

describe('the reminder of the day before', () => {
  const nineToFive = sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' });
  const lisbon: WorkingHours = { week: nineToFive, timeZone: 'Europe/Lisbon' };
  const off = (...days: readonly string[]) => ({
    ...lisbon,
    off: { has: (day: string) => days.includes(day) },
  });
  const week = (from: string, until: string) => ({
    ...lisbon,
    week: sameHours([1, 2, 3, 4, 5], { from, until }),
  });

  it.each([
    ['at its own hour', '2026-03-11T10:00:00Z', lisbon, '2026-03-10T10:00:00Z'],
    ['two hours before the day ends', '2026-03-11T16:45:00Z', lisbon, '2026-03-10T15:00:00Z'],
    ['in the morning, for one before it', '2026-03-11T07:30:00Z', lisbon, '2026-03-10T09:00:00Z'],
    ['on Friday for a Monday', '2026-03-16T09:00:00Z', lisbon, '2026-03-13T09:00:00Z'],
    ['before a day off', '2026-03-16T09:00:00Z', off('2026-03-13', '2026-03-12'), '2026-03-11T09:00:00Z'],
    [
      'by their own clock',
      '2026-03-16T15:00:00Z',
      { ...lisbon, timeZone: 'Asia/Shanghai' },
      '2026-03-13T07:00:00Z',
    ],
    ['in a night that is worked', '2026-03-11T00:30:00Z', week('22:00', '06:00'), '2026-03-10T00:30:00Z'],
    ['at the start of a short day', '2026-03-11T12:00:00Z', week('10:00', '11:00'), '2026-03-10T10:00:00Z'],
    [
      'out of what is agreed to be quiet',
      '2026-03-11T16:00:00Z',
      { ...lisbon, quiet: { from: '16:00', until: '10:00' } },
      '2026-03-10T14:00:00Z',
    ],
    ['not where nobody works', '2026-03-11T12:00:00Z', { ...lisbon, week: [] }, undefined],
  ])('comes %s', (...[, startsAt, hours, expected]) => {
    expect(dayBeforeOf(at(startsAt), hours)?.toString()).toBe(expected);
  });

  it('lies in each one’s working hours, on a day before the session’s, with two hours left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 366 * 96 }),
        fc.constantFrom('Europe/Lisbon', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland'),
        fc.tuple(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 3, max: 5 })),
        (quarters, timeZone, [from, length]) => {
          const span = { from: onTheHour(from), until: onTheHour(from + length) };
          const hours = { timeZone, week: sameHours([1, 2, 3, 4, 5], span) };
          const startsAt = at('2026-01-01T00:00:00Z').add({ minutes: quarters * 15 });
          const found = dayBeforeOf(startsAt, hours);
          if (!found) throw new Error('never');
          const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timeZone).toPlainDate();
          expect(works(hours, found)).toBe(true);
          expect(works(hours, found.add({ minutes: 105 }))).toBe(true);
          expect(Temporal.PlainDate.compare(day(found), day(startsAt))).toBe(-1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['2026-03-10T08:00:00Z', '2026-03-11T12:00:00Z', '2026-03-10T12:00:00Z'],
    ['2026-03-10T14:00:00Z', '2026-03-11T12:00:00Z', '2026-03-10T14:00:00Z'],
    ['2026-03-10T18:00:00Z', '2026-03-11T12:00:00Z', '2026-03-11T09:00:00Z'],
    ['2026-03-10T18:00:00Z', '2026-03-11T09:00:00Z', undefined],
  ])('comes within the hours that are left: at %s, for %s', (now, startsAt, expected) => {
    expect(dayBeforeFrom(at(startsAt), { hours: lisbon, now: at(now) })?.toString()).toBe(expected);
  });

  it('is due with the first of them, and not for what is booked on the weekend before', () => {
    const everyone = [lisbon, { ...lisbon, timeZone: 'Asia/Shanghai' }];
    const monday = at('2026-03-16T09:00:00Z');
    const due = (now: string) => firstDayBefore(monday, { everyone, now: at(now) })?.toString();
    expect(due('2026-03-12T12:00:00Z')).toBe('2026-03-13T07:00:00Z');
    expect(due('2026-03-13T08:00:00Z')).toBe('2026-03-13T09:00:00Z');
    expect(due('2026-03-14T09:00:00Z')).toBeUndefined();
  });
});

describe('two skips in a row', () => {
  it.each([
    ['', false],
    ['skipped', false],
    ['skipped,skipped', true],
    ['skipped,cancelled,unanswered,skipped', true],
    ['skipped,held,skipped', false],
    ['held,skipped,skipped', false],
    ['booked,skipped,skipped', true],
  ])('newest first, %s: %s', (states, expected) => {
    const all = states.split(',').map((state) => ({ state: state as 'held' }));
    expect(areTooManySkips(skippedInARow(all).length)).toBe(expected);
  });
});

const event = {
  title: 'Peer & talk + tea',
  start: Temporal.Instant.from('2026-03-10T23:30:00Z'),
  minutes: 45,
};
const asked = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('a link to one’s own calendar', () => {
  it('gives Google the title and both ends, in UTC', () => {
    expect(asked(googleCalendarLink(event))).toEqual({
      action: 'TEMPLATE',
      text: 'Peer & talk + tea',
      dates: '20260310T233000Z/20260311T001500Z',
    });
  });

  it('has no plus sign, which one of them would show', () => {
    for (const link of [googleCalendarLink(event), outlookLink(event)]) expect(link).not.toContain('+');
  });

  it('gives Outlook the same', () => {
    expect(asked(outlookLink(event))).toMatchObject({
      subject: 'Peer & talk + tea',
      startdt: '2026-03-10T23:30:00Z',
      enddt: '2026-03-11T00:15:00Z',
    });
  });
});
