import { describe, expect, it } from '@jest/globals';
import {
  lastDayAway,
  returnFrom,
  wishesSchema,
  type Membership,
} from '../../../../src/features/people/enrolment/model.ts';
import { weekOf, weekToAsk } from '../../../../src/features/people/enrolment/model/hours.ts';
import { profile } from '../../extreme.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const paused = (until: string): Membership => ({ kind: 'paused', until: day(until) });

describe('the last day of somebody’s pauses', () => {
  it('is the last of all, in whichever order they were begun', () => {
    const all = [paused('2026-04-01'), paused('2026-05-01'), paused('2026-03-01')];
    expect(lastDayAway(all)?.toString()).toBe('2026-05-01');
    expect(lastDayAway(all.toReversed())?.toString()).toBe('2026-05-01');
    expect(lastDayAway([{ kind: 'in' }, paused('2026-04-01'), { kind: 'out' }])?.toString()).toBe(
      '2026-04-01',
    );
  });

  it('is none where nothing is paused', () => {
    expect(lastDayAway([{ kind: 'in' }, { kind: 'out' }])).toBeUndefined();
    expect(lastDayAway([])).toBeUndefined();
  });
});

describe('the return from a pause', () => {
  const inTokyo = { pausedUntil: day('2026-03-03'), timeZone: 'Asia/Tokyo' };

  it('is the moment at which the last day begins where the person is, and none once it has come', () => {
    expect(returnFrom(inTokyo, at('2026-03-02T14:59:59Z'))?.toString()).toBe('2026-03-02T15:00:00Z');
    expect(returnFrom(inTokyo, at('2026-03-02T15:00:00Z'))).toBeUndefined();
    expect(returnFrom({ ...inTokyo, pausedUntil: null }, at('2026-03-02T09:00:00Z'))).toBeUndefined();
  });
});

const isSound = (from: string, until: string) =>
  wishesSchema.safeParse({ ...profile, workingHours: { from, until } }).success;

describe('the hours of a profile', () => {
  it('are at whole and half hours, and those that end before they begin end on the next day', () => {
    for (const [from, until] of [
      ['09:00', '09:30'],
      ['00:00', '23:30'],
      ['22:00', '06:00'],
      ['17:00', '00:00'],
    ] as const)
      expect({ from, until, sound: isSound(from, until) }).toEqual({ from, until, sound: true });
    for (const [from, until] of [
      ['09:00', '09:00'],
      ['09:15', '17:00'],
      ['09:00', '24:00'],
      ['9:00', '17:00'],
    ] as const)
      expect({ from, until, sound: isSound(from, until) }).toEqual({ from, until, sound: false });
  });

  it('are Monday to Friday where no days were told, as profiles of before have it', () => {
    expect(weekOf({ from: '09:00', until: '17:00' })).toEqual(
      [1, 2, 3, 4, 5].map((weekday) => ({ day: weekday, from: '09:00', until: '17:00' })),
    );
  });

  it('are whatever is quiet for nobody where they change from week to week', () => {
    expect(weekOf({ changes: true })).toEqual(
      [1, 2, 3, 4, 5].map((weekday) => ({ day: weekday, from: '08:00', until: '20:00' })),
    );
  });

  it.each([
    ['no day', { week: [] }],
    ['a day twice', { week: [1, 1].map((weekday) => ({ day: weekday, from: '09:00', until: '17:00' })) }],
    ['a day that is none', { week: [{ day: 8, from: '09:00', until: '17:00' }] }],
    ['no days at all', { days: [], from: '09:00', until: '17:00' }],
    ['nothing', {}],
  ])('are refused with %s', (_, workingHours) => {
    expect(wishesSchema.safeParse({ ...profile, workingHours }).success).toBe(false);
  });
});

describe('the week that is asked day by day', () => {
  const night = { from: '22:00', until: '07:00' };

  it('begins with what was just chosen, on the days known so far', () => {
    const nights = [1, 2, 3, 4, 5].map((each) => ({ day: each, ...night }));
    for (const known of [undefined, { changes: true } as const, { from: '09:00', until: '17:00' }])
      expect(weekToAsk(known, night)).toEqual({ week: nights });
    expect(weekToAsk({ days: [6, 7], from: '09:00', until: '17:00' }, night)).toEqual({
      week: [
        { day: 6, ...night },
        { day: 7, ...night },
      ],
    });
  });

  it('keeps a day that was told to be different, and all of it where nothing sound was chosen', () => {
    const short = { day: 5, from: '09:00', until: '13:00' };
    const known = { week: [{ day: 1, from: '09:00', until: '17:00' }, short] };
    expect(weekToAsk(known, night)).toEqual({ week: [{ day: 1, ...night }, short] });
    expect(weekToAsk(known, { from: '09:00', until: '17:00' })).toEqual(known);
    expect(weekToAsk(known, undefined)).toEqual(known);
  });
});
