import { describe, expect, it } from '@jest/globals';
import { meantBy, remindedOf } from '../../../../src/features/relationship/bookings/model/around.ts';
import type { Booking } from '../../../../src/features/relationship/bookings/model/booking.ts';
import { bookedAt } from './booked.ts';

const at = (moment: string) => Temporal.Instant.from(moment);

const booking = bookedAt(at('2026-03-10T14:00:00Z'));

/** A session each week from then on, newest first. */
const weekly = (...states: readonly Booking['state'][]): readonly Booking[] =>
  states
    .map((state, week) => ({
      ...booking,
      state,
      number: week + 1,
      startsAt: booking.startsAt.add({ hours: week * 7 * 24 }),
    }))
    .toReversed();

describe('the booked session that they mean who say that they met', () => {
  it.each([
    ['the one of which nobody has told', ['booked'], '2026-03-12T10:00:00Z', 1],
    ['the one before, while the next is days ahead', ['unanswered', 'booked'], '2026-03-12T10:00:00Z', 1],
    ['the next, once it is near', ['unanswered', 'booked'], '2026-03-16T10:00:00Z', 2],
    ['none, where the one before is held', ['held', 'booked'], '2026-03-12T10:00:00Z', undefined],
    ['none, where it was skipped', ['skipped'], '2026-03-12T10:00:00Z', undefined],
    ['none, after weeks without one', ['unanswered', 'booked'], '2026-04-12T10:00:00Z', undefined],
  ] as const)('is %s', (...[, states, now, expected]) => {
    const meaning = { number: undefined, since: undefined, now: at(now) };
    expect(meantBy(weekly(...states), meaning)?.number).toBe(expected);
  });

  it('lies after the last one on record, and is the one they name where they name one', () => {
    const now = at('2026-03-12T10:00:00Z');
    const all = weekly('unanswered', 'booked');
    const meaning = { number: undefined, now, since: at('2026-03-11T10:00:00Z') };
    expect(meantBy(all, meaning)).toBeUndefined();
    expect(meantBy(all, { ...meaning, number: 1 })?.number).toBe(1);
    expect(meantBy(weekly('skipped'), { ...meaning, number: 1 })).toBeUndefined();
  });
});

describe('the session that a reminder was about, once it reminds no longer', () => {
  const now = booking.startsAt.subtract({ hours: 20 });
  const moved = { ...booking, sequence: 1, startsAt: booking.startsAt.add({ hours: 48 }) };
  it.each([
    ['skipped', weekly('skipped'), 1],
    ['skipped, with the next one booked by their series', weekly('skipped', 'booked'), 1],
    ['moved', [moved], 1],
    ['held long ago, which it was not about', weekly('booked'), undefined],
  ] as const)('is one that is %s', (...[, all, expected]) => {
    expect(remindedOf(all, now)?.number).toBe(expected);
  });

  it('is told of as over where its time has passed', () => {
    expect(remindedOf(weekly('held', 'booked'), at('2026-03-17T15:00:00Z'))).toBeUndefined();
  });
});
