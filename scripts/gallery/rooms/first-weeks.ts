import type { Reader } from '../../../src/language.ts';
import { stillWantedAnswers } from '../../../src/features/relationship/first-weeks/model.ts';
import { texts as firstWeeksTexts } from '../../../src/features/relationship/first-weeks/texts.ts';
import { answered, noStepNow, released } from '../../../src/features/ways-on/still-wanted/views.ts';
import {
  firstStepTaken,
  noMoreTimes,
  question,
  questionOver,
  nudge,
  nudgeWaits,
  offerCard,
  slotsAsked,
} from '../../../src/features/relationship/first-weeks/views.ts';
import type { Offer } from '../../../src/features/relationship/bookings/model/booking.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people } from '../sample-data.ts';

const slots = ['2026-03-10T14:00:00Z', '2026-03-11T10:30:00Z', '2026-03-12T15:00:00Z'].map((at) =>
  Temporal.Instant.from(at),
);
const pairId = pair.id;
const beginBy = Temporal.Instant.from('2026-03-26T10:00:00Z');

function questionExhibits(reader: Reader): readonly Exhibit[] {
  const partners = [people.ben.name];
  return [
    {
      title: 'The question',
      when: 'Three days after the times, if nothing has happened still; to each in private.',
      message: question({ pairId, partners, beginBy }, reader),
    },
    {
      title: 'A question that has settled itself',
      when: 'They have begun; in the place of the question.',
      message: questionOver('begun', reader),
    },
    {
      title: 'A question beside another one',
      when: 'One of them waits for a word, and has the others asked; in the place of the question.',
      message: questionOver('asked', reader),
    },
    {
      title: 'A question in a pause',
      when: 'The pair was paused since; in the place of the question.',
      message: questionOver('paused', reader),
    },
    {
      title: 'A question about a pair that is ending',
      when: 'One of them has chosen to end well, or the program ends; in the place of the question.',
      message: questionOver('closing', reader),
    },
    {
      title: 'A question about a pair that has ended',
      when: 'The pair has ended; in the place of the question.',
      message: questionOver('ended', reader),
    },
    ...stillWantedAnswers.map((answer) => ({
      title: `The answer: ${answer}`,
      when: 'In the place of the question.',
      message: answered(answer, pair, reader),
    })),
    ...(
      [
        ['times stand there already', 'times-there'],
        ['a session is booked', 'booked'],
        ['the pair is paused', { pausedUntil: Temporal.PlainDate.from('2026-04-10') }],
      ] as const
    ).map(([what, step]) => ({
      title: `The answer: yes, while ${what}`,
      when: 'In the place of the question.',
      message: noStepNow(step, reader),
    })),
    ...(['first', 'in-no-round'] as const).map((stands) => ({
      title: `A pair that never began is released: ${stands}`,
      when: 'Nothing has happened by the day that the question names; to each in private.',
      message: released({ pair, stands }, { personId: people.ana.id, reader }),
    })),
    { title: 'Times are asked for', when: '_Find a time_, after a yes.', message: slotsAsked(reader) },
  ];
}

export const firstWeeks: OpenRoom = (reader) => {
  const words = firstWeeksTexts(reader);
  const offer = (count: number, within: Offer['within'] = 'working-hours') =>
    offerCard({ pair, starts: slots.slice(0, count), rhythm: '14', minutes: 45, within }, reader);
  return {
    name: "A pair's first weeks",
    exhibits: [
      {
        title: 'A nudge',
        when: 'Three days after the introduction, if nothing has happened; in the pair DM.',
        message: nudge(pairId, reader),
      },
      {
        title: 'A nudge that was followed',
        when: 'They have begun; what the nudge says from then on.',
        message: firstStepTaken(pairId, reader),
      },
      ...(['paused', 'closing', 'ended'] as const).map((why) => ({
        title: `A nudge of a pair that is ${why}`,
        when: 'What the nudge says from then on.',
        message: nudgeWaits(why, reader),
      })),
      {
        title: 'Times to meet, in a pause',
        when: 'In the place of times to meet.',
        message: offerCard(
          {
            pair: { ...pair, state: 'paused' },
            starts: slots,
            rhythm: '14',
            minutes: 45,
            within: 'working-hours',
          },
          reader,
        ),
      },
      ...(['booked', 'passed', 'ended'] as const).map((why) => ({
        title: `Times that nobody needs: ${why}`,
        when: 'A time is booked, all of them have passed, or the pair has ended; in the place of times to meet.',
        message: noMoreTimes(why, reader),
      })),
      {
        title: 'Three times to meet',
        when: 'Four days later, if nothing has happened still; in the pair DM.',
        message: offer(3),
      },
      { title: 'Two times to meet', when: 'There are no more that suit everybody.', message: offer(2) },
      {
        title: 'One time to meet',
        when: 'There is one that suits everybody, outside working hours.',
        message: offer(1, 'waking-hours'),
      },
      { title: 'No time to meet', when: 'There is none.', message: offer(0, 'waking-hours') },
      ...questionExhibits(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
