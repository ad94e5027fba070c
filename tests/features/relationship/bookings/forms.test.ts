import { describe, expect, it } from '@jest/globals';
import { ZodError } from 'zod';
import { readTime } from '../../../../src/features/relationship/bookings/forms.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const reader = (timeZone: string) => ({ language: 'en', locale: 'en-GB', timeZone }) as const;

type Own = { readonly slot?: string; readonly date?: string | null; readonly time?: string | null };
const state = ({ slot = 'own', date = null, time = null }: Own) => ({
  slot: { value: { selected_option: { value: slot } } },
  date: { value: { selected_date: date } },
  time: { value: { selected_time: time } },
});

describe('a time of one’s own', () => {
  it.each([
    ['Europe/Lisbon', '2026-03-28', '10:00', '2026-03-28T10:00:00Z'],
    ['Europe/Lisbon', '2026-03-29', '10:00', '2026-03-29T09:00:00Z'],
    ['Pacific/Kiritimati', '2026-03-20', '00:30', '2026-03-19T10:30:00Z'],
    ['Pacific/Pago_Pago', '2026-03-20', '23:45', '2026-03-21T10:45:00Z'],
    ['Asia/Kathmandu', '2026-03-20', '12:00', '2026-03-20T06:15:00Z'],
    ['Australia/Lord_Howe', '2026-04-04', '12:00', '2026-04-04T01:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-06', '12:00', '2026-04-06T01:30:00Z'],
    ['+05:30', '2026-03-20', '12:00', '2026-03-20T06:30:00Z'],
  ])('is by the clock of %s: %s %s', (...[timeZone, date, time, expected]) => {
    const read = readTime(state({ date, time }), { now, reader: reader(timeZone) });
    expect(read).toEqual({ value: Temporal.Instant.from(expected) });
  });

  it('in an hour that the clocks skip is said to be none', () => {
    const read = readTime(state({ date: '2026-03-29', time: '02:30' }), {
      now,
      reader: reader('Europe/Berlin'),
    });
    expect(read).toEqual({ errors: { time: expect.stringContaining('clocks skip') } });
  });

  it('in an hour that they repeat is the first of the two', () => {
    const autumn = Temporal.Instant.from('2026-10-20T09:00:00Z');
    const read = readTime(state({ date: '2026-10-25', time: '02:30' }), {
      now: autumn,
      reader: reader('Europe/Berlin'),
    });
    expect(read).toEqual({ value: Temporal.Instant.from('2026-10-25T00:30:00Z') });
  });

  it.each([
    ['no day and no hour', {}, ['date', 'time']],
    ['no hour', { date: '2026-03-10' }, ['time']],
    ['a day that is past', { date: '2026-03-08', time: '10:00' }, ['date']],
    ['this very moment', { date: '2026-03-09', time: '09:00' }, ['date']],
    ['a day that is too far', { date: '2026-06-08', time: '10:00' }, ['date']],
    ['a slot that is past', { slot: '1772000100' }, ['slot']],
  ])('with %s is pointed out there', (_, own, fields) => {
    const read = readTime(state(own), { now, reader: reader('Europe/London') });
    expect('errors' in read && Object.keys(read.errors)).toEqual(fields);
  });

  it.each([
    ['a slot off the quarters', { slot: '1773133260' }],
    ['a slot that is no number', { slot: '1e9' }],
    ['a slot named after a prototype', { slot: 'constructor' }],
    ['a day that no calendar has', { date: '2026-02-30', time: '10:00' }],
    ['an hour that no clock has', { date: '2026-03-20', time: '25:00' }],
  ])('with %s is unreadable', (_, own) => {
    expect(() => readTime(state(own), { now, reader: reader('Europe/London') })).toThrow(ZodError);
  });
});
