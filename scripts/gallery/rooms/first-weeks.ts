import type { Reader } from '../../../src/language.ts';
import { answers } from '../../../src/features/relationship/first-weeks/model.ts';
import { texts as firstWeeksTexts } from '../../../src/features/relationship/first-weeks/texts.ts';
import { answered } from '../../../src/features/ways-on/still-wanted/views.ts';
import {
  firstStepTaken,
  noMoreTimes,
  question,
  questionOver,
  nudge,
  planningCard,
  slotsAsked,
} from '../../../src/features/relationship/first-weeks/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people, trio } from '../sample-data.ts';

const slots = ['2026-03-10T14:00:00Z', '2026-03-11T10:30:00Z', '2026-03-12T15:00:00Z'].map((at) =>
  Temporal.Instant.from(at),
);
const [at = Temporal.Instant.from('2026-03-10T14:00:00Z')] = slots;
const [pairId, ana, ben] = [pair.id, people.ana.id, people.ben.id];

function questionExhibits(reader: Reader): readonly Exhibit[] {
  const partners = [people.ben.name];
  return [
    {
      title: 'The question',
      when: 'Three days after the times, if nothing has happened still; to each in private.',
      message: question({ pairId, partners }, reader),
    },
    {
      title: 'A question that has settled itself',
      when: 'They have begun; in the place of the question.',
      message: questionOver('begun', reader),
    },
    {
      title: 'A question about a pair that has ended',
      when: 'The pair has ended; in the place of the question.',
      message: questionOver('ended', reader),
    },
    ...answers.map((answer) => ({
      title: `The answer: ${answer}`,
      when: 'In the place of the question.',
      message: answered(answer, pair, reader),
    })),
    { title: 'Times are asked for', when: '_Find a time_, after a yes.', message: slotsAsked(reader) },
  ];
}

export const firstWeeks: OpenRoom = (reader) => {
  const words = firstWeeksTexts(reader);
  const offer = (count: number) =>
    planningCard({ kind: 'offer', pair, slots: slots.slice(0, count), minutes: 45 }, reader);
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
      {
        title: 'Times that nobody needs',
        when: 'The pair has ended; in the place of times to meet.',
        message: noMoreTimes(reader),
      },
      {
        title: 'Three times to meet',
        when: 'Four days later, if nothing has happened still; in the pair DM.',
        message: offer(3),
      },
      { title: 'Two times to meet', when: 'There are no more that suit everybody.', message: offer(2) },
      { title: 'One time to meet', when: 'There is one that suits everybody.', message: offer(1) },
      { title: 'No time to meet', when: 'There is none.', message: offer(0) },
      {
        title: 'One is suggested',
        when: '_Suggest this_, in the place of the times.',
        message: planningCard({ kind: 'suggested', pair, at, suits: [ana] }, reader),
      },
      {
        title: 'It suits another of a trio',
        when: '_That suits me_, while one has not said so yet.',
        message: planningCard({ kind: 'suggested', pair: trio, at, suits: [ana, ben] }, reader),
      },
      {
        title: 'It suits everybody',
        when: '_That suits me_.',
        message: planningCard({ kind: 'agreed', pair, at, minutes: 45 }, reader),
      },
      {
        title: 'It has gone by',
        when: 'A time that was pressed too late; others stand there, and that person alone reads this.',
        message: saying(words.gone),
      },
      ...questionExhibits(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
