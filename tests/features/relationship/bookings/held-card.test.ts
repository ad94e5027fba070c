import { describe, expect, it } from '@jest/globals';
import { sessionHeld } from '../../../../src/features/relationship/bookings/views/held.ts';
import { pairReader } from '../../../../src/language.ts';
import { couple, pairId, rotaOf } from '../../extreme.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const rota = { ...rotaOf(couple, 2), lastHeldAt: now, lastRecordedAt: now };
const bookingAt = (number: number, startsAt: Temporal.Instant) =>
  ({ pairId, number, startsAt, minutes: 45, state: 'booked', canceledFor: null, sequence: 0 }) as const;
/** Nothing can be done about the record any more but what always can. */
const later = now.add({ hours: 12 });
const [before, after] = [now.subtract({ hours: 1 }), now.add({ hours: 14 * 24 })];

type Told = Omit<Parameters<typeof sessionHeld>[0], 'rota' | 'tip' | 'now'>;

const shown = (told: Told) => {
  const card = sessionHeld({ rota, now: later, tip: 'Say thank you for one thing.', ...told }, pairReader);
  const seen = JSON.stringify(card.blocks);
  return {
    says: ['you’d booked', 'stays booked', 'Say thank you'].filter((words) => seen.includes(words)),
    offers: ['bookings.choose', 'bookings.skip'].filter((id) => seen.includes(id)),
    until: card.holdsUntil,
  };
};

describe('a session that is on record', () => {
  it('names the one that stays booked, until that is over, and no other', () => {
    expect(shown({ booked: undefined, ahead: bookingAt(1, after) })).toEqual({
      says: ['stays booked'],
      offers: ['bookings.skip'],
      until: after.add({ minutes: 45 }),
    });
    const nothing = { says: ['Say thank you'], until: undefined };
    expect(shown({ booked: undefined, ahead: undefined })).toEqual({
      ...nothing,
      offers: ['bookings.choose'],
    });
    // What a series books next has a message of its own.
    expect(shown({ booked: bookingAt(1, before), ahead: bookingAt(2, after) })).toEqual({
      ...nothing,
      offers: [],
    });
  });

  it.each([
    ['swap', {}, 'You swap roles after each session'],
    ['swap', { isSwapped: true, isAgain: true }, 'as you chose for that session'],
    ['swap', { isAgain: true }, 'once more, so that your turns even out'],
    ['halves', { isAgain: true }, 'an equal part of the session'],
  ] as const)(
    'says why the next mentee of a session in the form "%s" is who they are: %j',
    (form, how, why) => {
      const held = { rota: { ...rota, form, ...how }, now, booked: undefined, ahead: undefined };
      expect(sessionHeld({ ...held, tip: '' }, pairReader).text).toContain(why);
    },
  );

  it('names the time that it was booked for only where they met before that', () => {
    const early = { ...bookingAt(1, now.add({ hours: 20 })), state: 'held' } as const;
    expect(shown({ booked: early, ahead: undefined }).says).toEqual(['you’d booked']);
    expect(shown({ booked: bookingAt(1, before), ahead: undefined }).says).toEqual(['Say thank you']);
  });

  it.each<[number, number, string[], number | undefined]>([
    [0, 0, ['undo'], 12],
    [0, 11, ['undo'], 1],
    [0, 12, ['held-again'], undefined],
    // Told of late: another one can follow at once.
    [11, 0, ['undo'], 1],
    [11, 1, ['held-again', 'undo'], 11],
    [11, 12, ['held-again'], undefined],
  ])('offers only what is done, told %i hours after it, in hour %i', (late, hour, ...[offered, until]) => {
    const at = now.add({ hours: hour });
    for (const [state, endsOn] of [
      ['active', undefined],
      ['closing', Temporal.PlainDate.from('2026-03-30')],
    ] as const) {
      const of = { ...rota, pair: { ...couple, state }, lastHeldAt: now.subtract({ hours: late }) };
      const card = sessionHeld(
        { rota: of, now: at, tip: '', booked: undefined, ahead: undefined, endsOn },
        pairReader,
      );
      const seen = JSON.stringify(card.blocks);
      expect(['held-again', 'undo'].filter((id) => seen.includes(`"sessions.${id}"`))).toEqual(offered);
      expect(card.holdsUntil).toEqual(until === undefined ? undefined : at.add({ hours: until }));
    }
  });
});
