import { describe, expect, it } from '@jest/globals';
import { answerTo, type PairAct } from '../../../../src/features/pairs/lifecycle.ts';
import type { Booking } from '../../../../src/features/relationship/bookings/model/booking.ts';
import {
  bookedCard,
  overCard,
  skippedCard,
  soonCard,
} from '../../../../src/features/relationship/bookings/views/cards.ts';
import { sessionHeld } from '../../../../src/features/relationship/bookings/views/held.ts';
import { sessionsCard } from '../../../../src/features/relationship/bookings/views/part.ts';
import { outOfHoursCard } from '../../../../src/features/relationship/out-of-hours/views.ts';
import { pairReader } from '../../../../src/language.ts';
import type { Message } from '../../../../src/slack/blocks.ts';
import { couple, pairId, personId, rotaOf } from '../../extreme.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const soon = (minutes: number) => now.add({ minutes });

/** What a press of it is, where that may be refused for how the pair is. */
const actOf: Readonly<Record<string, PairAct>> = {
  'bookings.choose': 'see-other-times',
  'bookings.skip': 'skip-session',
  'bookings.held': 'record-session',
  'series.repeat': 'repeat-session',
  'series.carry-on': 'carry-on',
  'agreement.open': 'propose-agreement',
  'rota.swap': 'change-roles',
  'rota.halves': 'change-roles',
};

/** The cards about sessions as they stand in a pair of that state, with a session booked so many minutes from now. */
function cardsIn(state: 'active' | 'paused' | 'closing', ahead: number): readonly Message[] {
  const pair = { ...couple, state };
  const rota = { ...rotaOf(pair, 2), lastHeldAt: soon(-24_000), lastRecordedAt: soon(-24_000) };
  const booking: Booking = {
    pairId,
    number: 3,
    startsAt: soon(ahead),
    minutes: 45,
    state: 'booked',
    canceledFor: null,
    sequence: 0,
  };
  const restart = { wording: 'Start small.', inARow: 2 };
  const skipped = { ...booking, state: 'skipped' } as const;
  const standing = { pair, booking, startedAt: undefined, everyDays: 14, open: [] };
  return [
    bookedCard({ pair, booking, sequence: 0, at: booking.startsAt, eachTime: false, now }, pairReader),
    skippedCard({ pair, booking: skipped, restart, tip: '', pausedUntil: undefined }, pairReader),
    soonCard({ booking, rota, now }, pairReader),
    overCard({ booking, rota }, pairReader),
    outOfHoursCard({ pair, booking, sequence: 0, fit: 'quiet', now }, pairReader),
    sessionHeld({ rota, now, tip: '', booked: undefined, ahead: undefined }, pairReader),
    sessionsCard({ rota, standing }, { personId, now, reader: pairReader }),
  ];
}

const buttonsOf = ({ blocks }: Message): readonly string[] =>
  [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]+)"/gu)].flatMap(([, id]) => id ?? []);

describe('what is shown of a session', () => {
  it.each(['active', 'paused', 'closing'] as const)('has no button that is always refused: %s', (state) => {
    const shown = [1800, -30, -120].flatMap((ahead) => cardsIn(state, ahead).flatMap(buttonsOf));
    const refused = shown.filter((id) => {
      const act = actOf[id];
      return act !== undefined && answerTo({ ...couple, state }, act) !== 'allowed';
    });
    expect(refused).toEqual([]);
    expect(shown).toContain('bookings.skip');
  });
});
