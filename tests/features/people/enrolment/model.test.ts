import { describe, expect, it } from '@jest/globals';
import {
  lastDayAway,
  returnFrom,
  wishesSchema,
  type Membership,
} from '../../../../src/features/people/enrolment/model.ts';
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
  it('begin before they end, at whole and half hours', () => {
    expect(isSound('09:00', '09:30')).toBe(true);
    expect(isSound('00:00', '23:30')).toBe(true);
    for (const [from, until] of [
      ['09:00', '09:00'],
      ['17:00', '09:00'],
      ['09:15', '17:00'],
      ['09:00', '24:00'],
      ['9:00', '17:00'],
    ] as const)
      expect({ from, until, sound: isSound(from, until) }).toEqual({ from, until, sound: false });
  });
});
