import { describe, expect, it } from '@jest/globals';
import {
  dayBeforeAt,
  googleCalendarLink,
  hasSkippedInARow,
  outlookLink,
  requireAhead,
} from '../../../../src/features/relationship/bookings/model.ts';
import { sameHours } from '../../../../src/scheduling/working-week.ts';

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

describe('the reminder of the day before', () => {
  const weekdays = { week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }) };
  const lisbon = { ...weekdays, timeZone: 'Europe/Lisbon' };
  const long = Temporal.Instant.from('2026-03-01T09:00:00Z');
  const shanghai = { ...weekdays, timeZone: 'Asia/Shanghai' };

  it.each([
    ['at its own hour', '2026-03-11T10:00:00Z', [lisbon], '2026-03-10T10:00:00Z'],
    [
      'on Friday for a Monday, by the last quarter that is quiet for nobody',
      '2026-03-16T09:00:00Z',
      [lisbon],
      '2026-03-13T19:45:00Z',
    ],
    [
      'on Friday by the clock of the one farthest east',
      '2026-03-16T09:00:00Z',
      [lisbon, shanghai],
      '2026-03-13T11:45:00Z',
    ],
  ])('comes %s', (...[, startsAt, everyone, expected]) => {
    expect(dayBeforeAt(Temporal.Instant.from(startsAt), { everyone, now: long }).toString()).toBe(expected);
  });
});

describe('the reminder of what is booked on the weekend before', () => {
  it('waits for its own hour, from which on the gate finds a good moment', () => {
    const lisbon = {
      timeZone: 'Europe/Lisbon',
      week: sameHours([1, 2, 3, 4, 5], { from: '09:00', until: '17:00' }),
    };
    const at = dayBeforeAt(Temporal.Instant.from('2026-03-16T09:00:00Z'), {
      everyone: [lisbon],
      now: Temporal.Instant.from('2026-03-14T09:00:00Z'),
    });
    expect(at.toString()).toBe('2026-03-15T09:00:00Z');
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
    expect(hasSkippedInARow(all)).toBe(expected);
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
