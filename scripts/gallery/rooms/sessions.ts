import type { Reader } from '../../../src/language.ts';
import { afterSkips } from '../../../src/features/relationship/bookings/model/skips.ts';
import { texts } from '../../../src/features/relationship/bookings/texts.ts';
import { bookedCard, skippedCard } from '../../../src/features/relationship/bookings/views/cards.ts';
import { sessionsCard } from '../../../src/features/relationship/bookings/views/part.ts';
import { quietlyButtons } from '../../../src/features/relationship/rota/buttons.ts';
import { texts as rotaTexts } from '../../../src/features/relationship/rota/texts.ts';
import { rolesChanged, rolesOfBefore } from '../../../src/features/relationship/rota/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { recorded } from '../recorded-exhibits.ts';
import { farApart, pair, people, restarts, said, tipAt, trioFarApart } from '../sample-data.ts';
import { booking, rota, standing, suggestion } from '../sample-sessions.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const later = Temporal.Instant.from('2026-03-10T15:00:00Z');
const [ana, ben] = [people.ana.id, people.ben.id];
const seenBy = (personId: string, reader: Reader) => ({ personId, now, reader });

const standings = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Before the first',
    when: '`/peer session`, seen by that person alone.',
    seenBy: said.ana,
    message: sessionsCard({ rota: rota(0), standing }, seenBy(ana, reader)),
  },
  {
    title: 'Before the first, split',
    when: '`/peer session`, seen by that person alone.',
    seenBy: said.ana,
    message: sessionsCard({ rota: rota(0, 'halves'), standing }, seenBy(ana, reader)),
  },
  ...[0, 3].map((held) => ({
    title:
      held === 0
        ? 'Before the first, split, to the one who begins'
        : 'After some, split, to the one who begins',
    when: '`/peer session`, seen by that person alone.',
    seenBy: said.ben,
    message: sessionsCard({ rota: rota(held, 'halves'), standing }, seenBy(ben, reader)),
  })),
  {
    title: 'After some, with the next one booked',
    when: '`/peer session`, seen by that person alone.',
    seenBy: said.ana,
    message: sessionsCard({ rota: rota(3), standing: { ...standing, booking } }, seenBy(ana, reader)),
  },
  {
    title: 'While nobody has said whether they met',
    when: '`/peer session`, after the time that was booked.',
    seenBy: said.ana,
    message: sessionsCard(
      { rota: rota(3, 'halves'), standing: { ...standing, booking } },
      { ...seenBy(ana, reader), now: later },
    ),
  },
  ...[ana, ben].map((personId) => ({
    title: `A time that waits, seen by ${personId === ana ? 'the one who suggested it' : 'the other'}`,
    when: '`/peer session`, seen by that person alone.',
    seenBy: personId === ana ? said.ana : said.ben,
    message: sessionsCard(
      { rota: rota(3), standing: { ...standing, open: [suggestion] } },
      seenBy(personId, reader),
    ),
  })),
];

const around = (reader: Reader): readonly Exhibit[] => {
  const told = (changes: Partial<typeof booking>, sequence = 0) =>
    bookedCard(
      { pair, booking: { ...booking, ...changes }, sequence, at: booking.startsAt, eachTime: false, now },
      reader,
    );
  return [
    { title: 'Booked', when: 'It suits everybody; in the pair DM.', message: told({}) },
    { title: 'Moved', when: 'The other time suits everybody.', message: told({ sequence: 1 }, 1) },
    {
      title: 'Booked, and moved since',
      when: 'What it says from then on.',
      message: told({ sequence: 1 }),
    },
    ...[farApart, trioFarApart].map((each) => ({
      title: `Booked, by ${each.members.length === 2 ? 'peers' : 'a trio'} on several clocks`,
      when: 'It suits everybody; in the pair DM.',
      message: bookedCard(
        { pair: each, booking, sequence: 0, at: booking.startsAt, eachTime: true, now },
        reader,
      ),
    })),
    ...(['held', 'skipped', 'cancelled', 'unanswered'] as const).map((state) => ({
      title: `Booked, and ${state} since`,
      when: 'What it says from then on.',
      message: told({ state }),
    })),
    {
      title: 'A calendar file',
      when: '_Get calendar file_; the file itself, in private.',
      lines: {
        Booked: texts(reader).fileComment.booked,
        'Not taking place': texts(reader).fileComment.calledOff,
      },
    },
    {
      title: 'A calendar file is sent',
      when: '_Get calendar file_.',
      message: saying(texts(reader).fileSent),
    },
    {
      title: 'A calendar file that cannot be sent',
      when: '_Get calendar file_, where the workspace has not granted `files:write`.',
      message: saying(texts(reader).fileUnsent),
    },
  ];
};

const calledOff = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Skipped',
    when: '_Skip it_; in the pair DM.',
    message: skippedCard(
      {
        pair,
        booking: { ...booking, state: 'skipped' },
        restart: undefined,
        tip: tipAt('after-skip', reader),
        pausedUntil: undefined,
      },
      reader,
    ),
  },
  {
    title: 'Skipped twice in a row',
    when: '_Skip it_; in the pair DM.',
    message: skippedCard(
      {
        pair,
        booking: { ...booking, state: 'skipped' },
        restart: { wording: afterSkips(restarts, 0) ?? '', inARow: 2 },
        tip: tipAt('after-skip', reader),
        pausedUntil: undefined,
      },
      reader,
    ),
  },
  ...(['pause', 'last-day', null] as const).map((canceledFor) => ({
    title: `Canceled, ${whyCanceled[canceledFor ?? 'unknown']}`,
    when: 'In the pair DM.',
    message: skippedCard(
      {
        pair,
        booking: { ...booking, state: 'cancelled', canceledFor },
        restart: undefined,
        tip: tipAt('after-skip', reader),
        pausedUntil: canceledFor === 'pause' ? Temporal.PlainDate.from('2026-04-20') : undefined,
      },
      reader,
    ),
  })),
  {
    title: 'Canceled, for a pause that is over',
    when: 'In the pair DM, once it goes on.',
    message: skippedCard(
      {
        pair,
        booking: { ...booking, state: 'cancelled', canceledFor: 'pause' },
        restart: undefined,
        tip: tipAt('after-skip', reader),
        pausedUntil: undefined,
      },
      reader,
    ),
  },
];

const whyCanceled = {
  pause: 'since its day lies in a pause',
  'last-day': 'since the pair ends before it',
  unknown: 'before it was kept why',
} as const;

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
      ...around(reader),
      ...calledOff(reader),
      ...roles(reader),
      { title: 'Thanks', when: '_We met_, seen by that person alone.', message: saying(words.thanks.told) },
      {
        title: 'Thanks, in a pause',
        when: '_We met_ while the pair rests, seen by that person alone: nothing comes to the pair DM.',
        message: saying(words.thanks.quietly, quietlyButtons({ pairId: pair.id, number: 2 }, reader)),
      },
      ...recorded(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
