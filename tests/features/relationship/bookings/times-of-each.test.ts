import { describe, expect, it } from '@jest/globals';
import {
  bookedCard,
  dayBeforeCard,
  overCard,
  skippedCard,
  soonCard,
  suggestedCard,
} from '../../../../src/features/relationship/bookings/views/cards.ts';
import { sessionHeld } from '../../../../src/features/relationship/bookings/views/held.ts';
import { pairReader, type Reader } from '../../../../src/language.ts';
import type { Message } from '../../../../src/slack/blocks.ts';
import { couple, pairId, rotaOf } from '../../extreme.ts';
import { bookedAt } from './booked.ts';

const [one, other] = couple.members;
const pair = {
  ...couple,
  members: [
    { id: one?.id ?? '', name: 'Ana', timeZone: 'Europe/Lisbon' },
    { id: other?.id ?? '', name: 'Ravi', timeZone: 'Asia/Kolkata' },
  ],
};
const rota = rotaOf(pair, 1);
const startsAt = Temporal.Instant.from('2026-03-10T14:00:00Z');
const now = startsAt.subtract({ hours: 40 });
const booking = bookedAt(startsAt);
const off = { pair, restart: undefined, tip: '', pausedUntil: undefined };
const suggestion = {
  pairId,
  number: 1,
  startsAt,
  suggestedBy: one?.id ?? '',
  suits: [one?.id ?? ''],
  isMove: false,
  eachTime: false,
  state: 'open',
  booked: undefined,
} as const;

const cards: Readonly<Record<string, (reader: Reader) => Message>> = {
  'a suggestion': (reader) => suggestedCard({ pair, rhythm: '14', suggestion, now }, reader),
  'a booked session': (reader) =>
    bookedCard({ pair, booking, sequence: 0, at: startsAt, eachTime: false, now }, reader),
  'a moved one': (reader) =>
    bookedCard({ pair, booking, sequence: 1, at: startsAt, eachTime: false, now }, reader),
  'a reminder ten minutes before': (reader) => soonCard({ booking, rota, now }, reader),
  'a question whether they met': (reader) => overCard({ booking, rota }, reader),
  'a skipped one': (reader) => skippedCard({ ...off, booking: { ...booking, state: 'skipped' } }, reader),
  'one that a pause cancels': (reader) =>
    skippedCard(
      {
        ...off,
        booking: { ...booking, state: 'cancelled', canceledFor: 'pause' },
        pausedUntil: Temporal.PlainDate.from('2026-03-20'),
      },
      reader,
    ),
  'one that stays booked': (reader) =>
    sessionHeld({ rota, now, tip: '', booked: undefined, ahead: booking }, reader),
};

describe('what a pair far apart reads together', () => {
  it.each(Object.keys(cards))('of %s names its time for each of them', (name) => {
    const [lines = { text: '' }] = cards[name]?.(pairReader).blocks ?? [];
    expect(JSON.stringify(lines)).toMatch(/ 2:00\sPM for Ana · 7:30\sPM for Ravi/u);
  });
});

it('a reminder of the day before is by the clock of whoever reads it', () => {
  const frame = { id: '', title: '', about: '', questions: [] };
  const shown = dayBeforeCard(
    {
      booking,
      preparation: { rota, personId: pair.members[1]?.id ?? '', own: undefined, shared: [], frame },
      now,
    },
    { ...pairReader, timeZone: 'Asia/Kolkata' },
  );
  expect(JSON.stringify(shown.blocks)).toMatch(/Tuesday, March 10 at 7:30\sPM/u);
});
