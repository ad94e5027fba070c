import type { Reader } from '../../../src/language.ts';
import { texts as bookingTexts } from '../../../src/features/relationship/bookings/texts.ts';
import {
  bookedCard,
  dayBeforeCard,
  overCard,
  settledCard,
  skippedCard,
  soonCard,
  suggestedCard,
} from '../../../src/features/relationship/bookings/views/cards.ts';
import {
  sessionHeld,
  sessionOnRecord,
  sessionUndone,
} from '../../../src/features/relationship/bookings/views/held.ts';
import { timeModal } from '../../../src/features/relationship/bookings/views/modal.ts';
import { sessionsCard } from '../../../src/features/relationship/bookings/views/part.ts';
import { texts as rotaTexts } from '../../../src/features/relationship/rota/texts.ts';
import { rolesChanged, rolesOfBefore } from '../../../src/features/relationship/rota/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { booking, pair, people, rota, standing, suggestion, trio } from '../sample-data.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const later = Temporal.Instant.from('2026-03-10T15:00:00Z');
const [ana, ben] = [people.ana.id, people.ben.id];
const seenBy = (personId: string, reader: Reader) => ({ personId, now, reader });

const standings = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Before the first',
    when: '`/peer session`, seen by that person alone.',
    message: sessionsCard({ rota: rota(0), standing }, seenBy(ana, reader)),
  },
  {
    title: 'Before the first, split',
    when: '`/peer session`, seen by that person alone.',
    message: sessionsCard({ rota: rota(0, 'halves'), standing }, seenBy(ana, reader)),
  },
  {
    title: 'After some, with the next one booked',
    when: '`/peer session`, seen by that person alone.',
    message: sessionsCard({ rota: rota(3), standing: { ...standing, booking } }, seenBy(ana, reader)),
  },
  {
    title: 'While nobody has said whether they met',
    when: '`/peer session`, after the time that was booked.',
    message: sessionsCard(
      { rota: rota(3, 'halves'), standing: { ...standing, booking } },
      { ...seenBy(ana, reader), now: later },
    ),
  },
  ...[ana, ben].map((personId) => ({
    title: `A time that waits, seen by ${personId === ana ? 'the one who suggested it' : 'the other'}`,
    when: '`/peer session`, seen by that person alone.',
    message: sessionsCard(
      { rota: rota(3), standing: { ...standing, open: [suggestion] } },
      seenBy(personId, reader),
    ),
  })),
];

const suggesting = (reader: Reader): readonly Exhibit[] => {
  const words = bookingTexts(reader);
  const offer = { pairId: pair.id, minutes: 45, within: 'working-hours' } as const;
  const becoming = (state: typeof suggestion.state, title: string): Exhibit => ({
    title,
    when: 'What the suggestion says from then on.',
    message: suggestedCard({ pair, suggestion: { ...suggestion, state }, now }, reader),
  });
  return [
    {
      title: 'Finding a time',
      when: '_Find a time_, _Move it_ or _Suggest another_.',
      view: timeModal({ ...offer, starts: [booking.startsAt, suggestion.startsAt] }, reader),
    },
    {
      title: 'Finding a time outside working hours',
      when: 'They share none.',
      view: timeModal({ ...offer, starts: [booking.startsAt], within: 'waking-hours' }, reader),
    },
    {
      title: 'Finding a time with no hours in common',
      when: 'They share none from morning to evening.',
      view: timeModal({ ...offer, starts: [], within: 'waking-hours' }, reader),
    },
    {
      title: 'At a field',
      when: 'Something is amiss with it.',
      lines: {
        'Nothing chosen': words.slotMissing,
        'No day': words.dateMissing,
        'No hour': words.timeMissing,
        'An hour that the clocks skip': words.timeSkipped,
        'A time that is past': words.isPast,
        'A time that is too far': words.isTooFar,
      },
    },
    { title: 'Suggested', when: 'It is sent off.', view: noticeOf(marked(words.suggestion), reader) },
    {
      title: 'A time is suggested',
      when: 'One of them has chosen it; in the pair DM.',
      message: suggestedCard({ pair, suggestion, now }, reader),
    },
    {
      title: 'Another time is suggested',
      when: 'While a session is ahead; in the pair DM.',
      message: suggestedCard({ pair, suggestion: { ...suggestion, isMove: true }, now }, reader),
    },
    {
      title: 'It suits another of a trio',
      when: '_That suits me_, while one has not said so yet.',
      message: suggestedCard({ pair: trio, suggestion: { ...suggestion, suits: [ana, ben] }, now }, reader),
    },
    { title: 'It waits still', when: '_That suits me_ in a trio.', message: saying(words.waitsStill) },
    { title: 'It suits everybody', when: '_That suits me_.', message: saying(words.isBooked) },
    becoming('taken', 'A suggestion that is taken'),
    becoming('set-aside', 'A suggestion that another took the place of'),
    {
      title: 'A suggestion that has passed',
      when: 'What it says from then on.',
      message: suggestedCard({ pair, suggestion, now: later.add({ hours: 72 }) }, reader),
    },
  ];
};

const around = (reader: Reader): readonly Exhibit[] => {
  const told = (changes: Partial<typeof booking>, sequence = 0) =>
    bookedCard({ booking: { ...booking, ...changes }, sequence, at: booking.startsAt }, reader);
  const ahead = { booking, rota: rota(3) };
  return [
    { title: 'Booked', when: 'It suits everybody; in the pair DM.', message: told({}) },
    { title: 'Moved', when: 'The other time suits everybody.', message: told({ sequence: 1 }, 1) },
    {
      title: 'Booked, and moved since',
      when: 'What it says from then on.',
      message: told({ sequence: 1 }),
    },
    ...(['held', 'skipped', 'cancelled', 'unanswered'] as const).map((state) => ({
      title: `Booked, and ${state} since`,
      when: 'What it says from then on.',
      message: told({ state }),
    })),
    {
      title: 'Skipped',
      when: '_Skip it_; in the pair DM.',
      message: skippedCard({ booking: { ...booking, state: 'skipped' }, isTooMuch: false }, reader),
    },
    {
      title: 'Skipped twice in a row',
      when: '_Skip it_; in the pair DM.',
      message: skippedCard({ booking: { ...booking, state: 'skipped' }, isTooMuch: true }, reader),
    },
    {
      title: 'Canceled by a pause',
      when: 'One of them is away until after it; in the pair DM.',
      message: skippedCard({ booking: { ...booking, state: 'cancelled' }, isTooMuch: false }, reader),
    },
    ...[ben, ana].map((personId) => ({
      title: `The day before, to the ${personId === ben ? 'mentee' : 'mentor'}`,
      when: 'The day before, or the last working day before it; to each in private.',
      message: dayBeforeCard(ahead, { personId, reader }),
    })),
    { title: 'Ten minutes before', when: 'In the pair DM.', message: soonCard(ahead, reader) },
    { title: 'Afterwards', when: 'Once its time is over; in the pair DM.', message: overCard(ahead, reader) },
    { title: 'Settled', when: 'In the place of what asked.', message: settledCard(reader) },
  ];
};

const roles = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'The roles are swapped',
    when: '_Swap roles_; in the pair DM.',
    message: rolesChanged(rota(3), reader),
  },
  {
    title: 'The session is split',
    when: '_Split it_; in the pair DM.',
    message: rolesChanged(rota(3, 'halves'), reader),
  },
  {
    title: 'Roles of a session before',
    when: 'What such a message says once the roles are changed again.',
    message: rolesOfBefore(reader),
  },
];

export const sessions: OpenRoom = (reader) => {
  const words = rotaTexts(reader);
  return {
    name: 'Sessions',
    exhibits: [
      ...standings(reader),
      ...suggesting(reader),
      ...around(reader),
      ...roles(reader),
      { title: 'Thanks', when: '_We met_, seen by that person alone.', message: saying(words.thanks) },
      {
        title: 'On record',
        when: 'One of them says that they met; in the pair DM.',
        message: sessionHeld(rota(1), reader),
      },
      {
        title: 'On record, with the next one split',
        when: 'The pair has split it.',
        message: sessionHeld(rota(2, 'halves'), reader),
      },
      {
        title: 'Taken off the record',
        when: '_Undo_; what its message says from then on.',
        message: sessionUndone(rota(0), reader),
      },
      { title: 'Undone', when: '_Undo_, seen by that person alone.', message: saying(words.isUndone) },
      {
        title: 'A session before the last one',
        when: 'They have met again; what its message says from then on.',
        message: sessionOnRecord(1, reader),
      },
      { title: 'Kindly refused: roles and records', when: 'It cannot be done.', lines: words.refusals },
      {
        title: 'Kindly refused: times',
        when: 'It cannot be done.',
        lines: bookingTexts(reader).refusals,
      },
    ],
  };
};
