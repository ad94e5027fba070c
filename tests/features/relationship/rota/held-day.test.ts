import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Session } from '../../../../src/features/relationship/rota/model.ts';
import { daysOf, heldBetween, momentOn } from '../../../../src/features/relationship/rota/model/held-day.ts';

const at = (moment: string) => Temporal.Instant.from(moment);
const day = (date: string) => Temporal.PlainDate.from(date);
const since = at('2026-02-02T09:00:00Z');
const told = '2026-03-20T16:00:00Z';

const session = (heldAt: string, recordedAt = heldAt): Session => ({
  number: 1,
  menteeId: 'U0',
  form: 'swap',
  heldAt: at(heldAt),
  recordedAt: at(recordedAt),
});

function daysInLisbon(held: readonly Session[], from = since, booked?: Temporal.Instant) {
  const { first, last } = daysOf(heldBetween(held, from, booked), 'Europe/Lisbon');
  return [first.toString(), last.toString()];
}

const zones = ['Pacific/Apia', 'Australia/Lord_Howe', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'];
const telling = fc.record({
  before: fc.integer({ min: 0, max: 20 * 24 * 60 }),
  back: fc.integer({ min: 0, max: 20 * 24 * 60 }),
  days: fc.integer({ min: -2, max: 20 }),
  timeZone: fc.constantFrom(...zones),
});

describe('the day of the last session', () => {
  it('is one of those since the session before it, or since they are a pair, and of two weeks at most but where it is on record for a day before', () => {
    const last = session(told);
    expect(daysInLisbon([session('2026-03-12T10:00:00Z'), last])).toEqual(['2026-03-12', '2026-03-20']);
    expect(daysInLisbon([last], at('2026-03-16T10:00:00Z'))).toEqual(['2026-03-16', '2026-03-20']);
    expect(daysInLisbon([session('2026-02-10T10:00:00Z'), last])).toEqual(['2026-03-05', '2026-03-20']);
    const toldLate = session('2026-02-27T10:00:00Z', told);
    expect(daysInLisbon([session('2026-02-10T10:00:00Z'), toldLate])).toEqual(['2026-02-27', '2026-03-20']);
    // The day on which it was booked is one of them, however long ago; but for one before the session before it.
    const booked = at('2026-02-20T10:00:00Z');
    expect(daysInLisbon([session('2026-02-10T10:00:00Z'), last], since, booked)).toEqual([
      '2026-02-20',
      '2026-03-20',
    ]);
    expect(daysInLisbon([session('2026-03-12T10:00:00Z'), last], since, booked)[0]).toBe('2026-03-12');
    expect(() => heldBetween([], since)).toThrow(expect.objectContaining({ code: 'not-the-last' }));
  });

  it('keeps its hour by the clock of the one who tells, also over a change of the clocks', () => {
    const heldAt = at('2026-03-30T15:00:00Z');
    const between = { from: since, until: heldAt };
    const dated = { heldAt, between, timeZone: 'Europe/Lisbon' };
    expect(momentOn(day('2026-03-27'), dated)).toEqual(at('2026-03-27T16:00:00Z'));
    expect(momentOn(day('2026-03-30'), dated)).toEqual(heldAt);
    expect(momentOn(day('2026-03-31'), dated)).toBeUndefined();
    expect(momentOn(day('2026-02-01'), dated)).toBeUndefined();
    expect(momentOn(day('2026-02-02'), dated)).toEqual(at('2026-02-02T16:00:00Z'));
    const early = { ...dated, heldAt: at('2026-03-30T06:00:00Z') };
    expect(momentOn(day('2026-02-02'), early)).toEqual(since);
    expect(momentOn(day('2026-02-03'), early)).toEqual(at('2026-02-03T07:00:00Z'));
  });

  it('lies on that day, and neither before the session before it nor after it was told of, in every zone', () => {
    fc.assert(
      fc.property(telling, ({ before, back, days, timeZone }) => {
        const recordedAt = at(told);
        const heldAt = recordedAt.subtract({ minutes: back });
        const first = session(recordedAt.subtract({ minutes: before + back }).toString());
        const held = [first, { ...session(told), heldAt, recordedAt }];
        const between = heldBetween(held, since);
        const chosen = recordedAt.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days });
        const found = momentOn(chosen, { heldAt, between, timeZone });
        const among = daysOf(between, timeZone);
        const isAmong =
          Temporal.PlainDate.compare(among.first, chosen) <= 0 &&
          Temporal.PlainDate.compare(chosen, among.last) <= 0;
        expect(found !== undefined).toBe(isAmong);
        if (!found) return;
        expect(found.toZonedDateTimeISO(timeZone).toPlainDate().toString()).toBe(chosen.toString());
        expect(Temporal.Instant.compare(found, first.heldAt)).toBeGreaterThanOrEqual(0);
        expect(Temporal.Instant.compare(found, recordedAt)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
