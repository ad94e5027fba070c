import { formatDate, type Reader } from '../../../src/language.ts';
import { texts } from '../../../src/features/relationship/bookings/texts.ts';
import { suggestedCard } from '../../../src/features/relationship/bookings/views/cards.ts';
import { whenSuggested } from '../../../src/features/relationship/bookings/views/moments.ts';
import { timeModal } from '../../../src/features/relationship/bookings/views/modal.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { pair, people, trio } from '../sample-data.ts';
import { booking, suggestion } from '../sample-sessions.ts';

const now = Temporal.Instant.from('2026-03-09T09:00:00Z');
const later = Temporal.Instant.from('2026-03-13T15:00:00Z');
const rhythm = '14';
const last = { day: Temporal.PlainDate.from('2026-04-13'), doneBy: booking.startsAt };
const [ana, ben] = [people.ana.id, people.ben.id];

const choosing = (reader: Reader): readonly Exhibit[] => {
  const words = texts(reader);
  const offer = { pair, minutes: 45, within: 'working-hours', rhythm } as const;
  return [
    {
      title: 'Finding a time',
      when: '_Find a time_ or _Suggest another_.',
      view: timeModal({ ...offer, starts: [booking.startsAt, suggestion.startsAt] }, reader),
    },
    {
      title: 'Moving a session',
      when: '_Move it_.',
      view: timeModal({ ...offer, starts: [suggestion.startsAt], moves: booking.startsAt }, reader),
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
        'A time after its last day': words.isAfterEnd(formatDate(last.day, reader)),
        'Quiet each time': words.amiss['quiet-each-time'],
        'Agreed to be quiet each time': words.amiss['agreed-quiet-each-time'],
        'Booked then': words.amiss['booked-then'],
        'Suggested already': words.amiss['suits-already'],
      },
    },
    { title: 'Suggested', when: 'It is sent off.', view: noticeOf(marked(words.suggestion), reader) },
    {
      title: 'Suggested for each session',
      when: 'It is sent off, for each time.',
      view: noticeOf(marked(words.suggestionEachTime), reader),
    },
  ];
};

const withFewHours = (reader: Reader): readonly Exhibit[] => {
  const offer = { pair, minutes: 45, within: 'waking-hours', rhythm } as const;
  const quiet = { ...offer, isQuietInTheWay: true } as const;
  const daysOff = { ...offer, usually: 'working-hours' } as const;
  return [
    {
      title: 'Finding a time later',
      when: 'Days off take away what they share in the next ten days.',
      view: timeModal(
        { ...daysOff, within: 'working-hours', isLater: true, starts: [booking.startsAt] },
        reader,
      ),
    },
    {
      title: 'Finding a time while days off last',
      when: 'They take away what they share for five weeks.',
      view: timeModal({ ...daysOff, starts: [booking.startsAt] }, reader),
    },
    {
      title: 'Finding a time with none in the weeks ahead',
      when: 'Days off leave none at all.',
      view: timeModal({ ...daysOff, starts: [] }, reader),
    },
    {
      title: 'Finding a time outside working hours',
      when: 'They share none.',
      view: timeModal({ ...offer, starts: [booking.startsAt] }, reader),
    },
    {
      title: 'Finding a time with no hours in common',
      when: 'They share none from morning to evening.',
      view: timeModal({ ...offer, starts: [] }, reader),
    },
    {
      title: 'Finding a time outside agreed quiet hours',
      when: 'These cover all the working hours that they share.',
      view: timeModal({ ...quiet, starts: [booking.startsAt] }, reader),
    },
    {
      title: 'Finding a time with no hour that is not quiet',
      when: 'What they agreed to be quiet leaves none.',
      view: timeModal({ ...quiet, starts: [] }, reader),
    },
    {
      title: 'In a pair that ends, with no time left',
      when: 'As before.',
      view: timeModal({ ...offer, starts: [], last }, reader),
    },
  ];
};

const suggesting = (reader: Reader): readonly Exhibit[] => {
  const words = texts(reader);
  const becoming = (state: typeof suggestion.state, title: string): Exhibit => ({
    title,
    when: 'What the suggestion says from then on.',
    message: suggestedCard({ pair, rhythm, suggestion: { ...suggestion, state }, now }, reader),
  });
  return [
    {
      title: 'A time is suggested',
      when: 'One of them has chosen it; in the pair DM.',
      message: suggestedCard({ pair, rhythm, suggestion, now }, reader),
    },
    {
      title: 'Another time is suggested',
      when: 'While a session is ahead; in the pair DM.',
      message: suggestedCard({ pair, rhythm, suggestion: { ...suggestion, isMove: true }, now }, reader),
    },
    {
      title: 'A time is suggested for each session',
      when: 'A rhythm is chosen; in the pair DM.',
      message: suggestedCard({ pair, rhythm, suggestion: { ...suggestion, eachTime: true }, now }, reader),
    },
    {
      title: 'In Home and in `/peer session`',
      when: 'While a time for each session waits.',
      lines: { 'Beside the other’s name': whenSuggested({ ...suggestion, eachTime: true }, reader) },
    },
    {
      title: 'It suits another of a trio',
      when: '_That suits me_, while one has not said so yet.',
      message: suggestedCard(
        { pair: trio, rhythm, suggestion: { ...suggestion, suits: [ana, ben] }, now },
        reader,
      ),
    },
    { title: 'It waits still', when: '_That suits me_ in a trio.', message: saying(words.waitsStill) },
    { title: 'It suits everybody', when: '_That suits me_.', message: saying(words.isBooked) },
    becoming('taken', 'A suggestion that is taken'),
    becoming('set-aside', 'A suggestion that another took the place of'),
    {
      title: 'A suggestion that has passed',
      when: 'What it says from then on.',
      message: suggestedCard({ pair, rhythm, suggestion, now: later }, reader),
    },
  ];
};

export const findingTimes: OpenRoom = (reader) => ({
  name: 'Finding a time',
  exhibits: [
    ...choosing(reader),
    ...withFewHours(reader),
    ...suggesting(reader),
    { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
  ],
});
