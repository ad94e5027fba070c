import type { Reader } from '../../../src/language.ts';
import {
  dayBeforeCard,
  overCard,
  soonCard,
} from '../../../src/features/relationship/bookings/views/cards.ts';
import { settledCard } from '../../../src/features/relationship/bookings/views/settled.ts';
import { outOfHoursCard } from '../../../src/features/relationship/out-of-hours/views.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { people, said } from '../sample-data.ts';
import { booking, preparation, rota } from '../sample-sessions.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const [ana, ben] = [people.ana.id, people.ben.id];

const reminders = (reader: Reader): readonly Exhibit[] => {
  const ahead = { booking, rota: rota(3) };
  return [
    ...[ben, ana].map((personId) => ({
      title: `The day before, to the ${personId === ben ? 'mentee' : 'mentor'}`,
      when: 'The day before, or the last working day before it; to each in private.',
      seenBy: personId === ben ? said.ben : said.ana,
      isDocument: true as const,
      message: dayBeforeCard({ booking, preparation: preparation(personId), now }, reader),
    })),
    {
      title: 'The day before a session that is split',
      when: 'The day before; to each in private.',
      seenBy: said.ana,
      isDocument: true,
      message: dayBeforeCard({ booking, preparation: preparation(ana, 'halves'), now }, reader),
    },
    { title: 'Ten minutes before', when: 'In the pair DM.', message: soonCard({ ...ahead, now }, reader) },
    {
      title: 'Ten minutes before a session that is split',
      when: 'In the pair DM; late, once its time has come.',
      message: soonCard({ booking, rota: rota(3, 'halves'), now: booking.startsAt }, reader),
    },
    { title: 'Afterwards', when: 'Once its time is over; in the pair DM.', message: overCard(ahead, reader) },
    ...overtaken(reader),
    ...(
      [
        ['free', 'On somebody’s day off by now'],
        ['quiet', 'In somebody’s quiet hours by now'],
        ['awake', 'Outside somebody’s work by now'],
      ] as const
    ).map(([fit, title]) => ({
      title,
      when: 'Somebody’s hours or days off changed, or where they are, and the session suited them before; in the pair DM, once.',
      message: outOfHoursCard({ pair: ahead.rota.pair, booking, sequence: 0, fit, now }, reader),
    })),
    {
      title: 'A time that suits all again',
      when: 'In the place of it, once their hours are others again.',
      message: outOfHoursCard({ pair: ahead.rota.pair, booking, sequence: 0, fit: 'work', now }, reader),
    },
    {
      title: 'Settled',
      when: 'In the place of what asked, after two weeks.',
      message: settledCard({ booking: undefined, as: 'question' }, reader),
    },
  ];
};

const overtaken = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A reminder that is over',
    when: 'In the place of it, once its time is over.',
    message: settledCard({ booking: undefined, as: 'reminder' }, reader),
  },
  ...(
    [
      ['moved', 'booked', null],
      ['skipped', 'skipped', null],
      ['canceled by a pause', 'cancelled', 'pause'],
      ['canceled by an ending', 'cancelled', 'end'],
    ] as const
  ).map(([what, state, canceledFor]) => ({
    title: `A reminder of a session that is ${what}`,
    when: 'In the place of it; a question about such a session says the same.',
    message: settledCard({ booking: { ...booking, state, canceledFor }, as: 'reminder' }, reader),
  })),
];

/** What comes of its own accord around a session. */
export const sessionReminders: OpenRoom = (reader) => ({
  name: 'Reminders of sessions',
  exhibits: reminders(reader),
});
