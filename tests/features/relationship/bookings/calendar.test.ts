import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile } from '../../../../src/features/relationship/bookings/views/calendar.ts';
import { extremeText, pairId } from '../../extreme.ts';

const startsAt = Temporal.Instant.from('2026-10-25T00:30:00Z');
const now = Temporal.Instant.from('2026-10-20T09:00:00Z');
const booking = {
  pairId,
  number: 7,
  startsAt,
  minutes: 45,
  canceledFor: null,
  state: 'booked',
  sequence: 0,
} as const;

/** As another program than the one that wrote it reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const [event] = events;
  if (!event || events.length > 1) throw new Error('not one event');
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: event.component.getFirstPropertyValue('status'),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    zone: event.startDate.zone.tzid,
  };
}

const fileOf = (changes: object = {}, title = 'Peer session') =>
  calendarFile({ ...booking, ...changes }, { title }, now);

describe('a calendar file', () => {
  it('is one session in UTC, also at an hour that some clocks repeat', () => {
    expect(read(fileOf())).toEqual({
      method: 'PUBLISH',
      status: 'CONFIRMED',
      uid: `${pairId}-7@peer-pairs`,
      sequence: 0,
      summary: 'Peer session',
      start: '2026-10-25T00:30:00.000Z',
      end: '2026-10-25T01:15:00.000Z',
      zone: 'UTC',
    });
  });

  it('keeps its id when the session is moved or called off, and counts on', () => {
    const moved = read(fileOf({ startsAt: startsAt.add({ hours: 24 }), sequence: 1 }));
    expect(moved).toMatchObject({ uid: `${pairId}-7@peer-pairs`, sequence: 1, method: 'PUBLISH' });
    for (const state of ['skipped', 'cancelled'])
      expect(read(fileOf({ state, sequence: 2 }))).toMatchObject({
        uid: `${pairId}-7@peer-pairs`,
        sequence: 2,
        method: 'CANCEL',
        status: 'CANCELLED',
      });
  });

  it('brings no rule of repeating, no zone of its own, and nobody’s name', () => {
    for (const file of [fileOf(), fileOf({ state: 'skipped', sequence: 1 })])
      for (const part of ['RRULE', 'VTIMEZONE', 'TZID', 'ATTENDEE', 'ORGANIZER'])
        expect(file).not.toContain(part);
  });

  it('holds whatever its title is in, in lines that no program cuts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (any) => {
        const title = any.replaceAll(/\p{Cc}/gu, ' ').trim() || 'Session';
        const file = fileOf({}, title);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(read(file).summary).toBe(title);
      }),
      { numRuns: 50 },
    );
    expect(read(fileOf({}, extremeText(300))).summary).toBe(extremeText(300));
  });

  it('is to the second whatever the moment, the length and the number of moves', () => {
    const any = fc.record({
      at: fc.integer({ min: 0, max: 4_102_444_800 }),
      minutes: fc.constantFrom(15, 30, 45, 60, 90),
      sequence: fc.nat(1000),
      number: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(any, ({ at, minutes, sequence, number }) => {
        const start = Temporal.Instant.fromEpochMilliseconds(at * 1000);
        expect(read(fileOf({ startsAt: start, minutes, sequence, number }))).toMatchObject({
          start: new Date(at * 1000).toISOString(),
          end: new Date((at + minutes * 60) * 1000).toISOString(),
          sequence,
          uid: `${pairId}-${number}@peer-pairs`,
        });
      }),
      { numRuns: 50 },
    );
  });
});
