import { texts } from '../../../src/features/ways-on/no-word/texts.ts';
import {
  answeredTheirs,
  askedCard,
  canceled,
  heard,
  partly,
  question,
  questionOver,
  questionReleased,
  released,
  releasedOut,
  resting,
  rests,
  stopped,
  thanked,
  unasked,
  waysOver,
  welcomeBack,
} from '../../../src/features/ways-on/no-word/views.ts';
import { formatDate, type Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked } from '../notices.ts';
import { pair, people, said, trio } from '../sample-data.ts';

const asked = { pairId: pair.id, number: 1, lastDay: Temporal.PlainDate.from('2026-03-09') };

const ana = (reader: Reader) => ({ personId: people.ana.id, reader });

export const noWord: OpenRoom = (reader) => ({
  name: 'No word from a peer',
  exhibits: [...asking(reader), ...answering(reader), ...over(reader)],
});

const asking = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'The others are asked',
    when: '_Ask “Still in?”_, seen by that person alone.',
    seenBy: said.ana,
    message: askedCard(pair, ana(reader)),
  },
  {
    title: 'The question is canceled',
    when: '_Cancel question_, seen by that person alone.',
    seenBy: said.ana,
    message: canceled(pair, ana(reader)),
  },
  {
    title: 'The question',
    when: 'Somebody has had them asked; to each of the others in private.',
    message: question(asked, people.ana.name, reader),
  },
  {
    title: 'Nobody could be asked',
    when: 'Slack did not take the question; to the one who waits.',
    message: unasked(pair.id, [people.ben.name], reader),
  },
  {
    title: 'They ask each other',
    when: 'The other had this one asked already.',
    message: answeredTheirs(pair.id, people.ben.name, reader),
  },
];

const answering = (reader: Reader): readonly Exhibit[] => [
  ...(['here', 'pause'] as const).map((answer) => ({
    title: `Answered: ${texts(reader).answers[answer]}`,
    when: 'In the place of the question.',
    message: thanked(answer, pair.id, reader),
  })),
  ...(['here', 'pause'] as const).map((answer) => ({
    title: `Heard: ${texts(reader).answers[answer]}`,
    when: 'To the one who waits, in private.',
    message: heard(answer, { pairId: pair.id, name: people.ben.name }, reader),
  })),
  {
    title: 'Of three one has answered',
    when: 'The week is over and another has not; to the one who waits, in private.',
    message: partly(pair.id, [people.chen.name], reader),
  },
  {
    title: 'The pair rests meanwhile',
    when: 'Somebody of it takes a pause, before anybody has answered; to the one who waits, in private.',
    message: rests(pair, { personId: people.ana.id, reader }),
  },
  ...stopping(reader),
];

function stopping(reader: Reader): readonly Exhibit[] {
  const byBen = { pair, by: people.ben.name, isInRounds: true };
  return [
    {
      title: 'Heard: one would rather stop',
      when: 'To the one who waits, in private. The pair reads what every pair reads that ends.',
      message: stopped({ ...byBen, to: 'asker' }, ana(reader)),
    },
    {
      title: 'Stopped',
      when: 'To the one who would rather stop, in the place of the question.',
      message: stopped({ ...byBen, to: 'stopper' }, { personId: people.ben.id, reader }),
    },
    {
      title: 'Stopped, for the third of a trio',
      when: 'As before.',
      message: stopped({ ...byBen, pair: trio, to: 'other' }, { personId: people.chen.id, reader }),
    },
    {
      title: 'Stopped, for somebody in no round',
      when: 'As before, where the program takes no guests by now, or they sit out.',
      message: stopped({ ...byBen, to: 'asker', isInRounds: false }, ana(reader)),
    },
  ];
}

function over(reader: Reader): readonly Exhibit[] {
  const words = texts(reader);
  return [
    {
      title: 'Released, for the one who waited',
      when: 'A week has gone by with no answer; in private. The pair reads what every pair reads that ends.',
      message: released(pair, people.ana.id, ana(reader)),
    },
    {
      title: 'Released, for the others',
      when: 'As before.',
      message: released(pair, people.ana.id, { personId: people.ben.id, reader }),
    },
    {
      title: 'Released, for somebody in no round',
      when: 'As before, where the program takes no guests by now, or they sit out.',
      message: releasedOut(pair, { personId: people.ben.id, reader }),
    },
    {
      title: 'Released, for one who was silent before',
      when: 'It is the second such pair within twelve months; in the place of the one above.',
      message: resting(pair, { personId: people.ben.id, reader }),
    },
    {
      title: 'Back again',
      when: 'An answer after the pair was released; in the place of the question.',
      message: welcomeBack(reader),
    },
    {
      title: 'A word that is of before',
      when: 'The pair is paused or ends since; in the place of what was heard by the one who waited.',
      message: waysOver(reader),
    },
    {
      title: 'Nothing to answer any more',
      when: 'The time to answer is over, and the pair released; in the place of the question.',
      message: questionReleased(reader),
    },
    {
      title: 'Nothing to answer now',
      when: 'The pair has another way on by now; in the place of the question.',
      message: questionOver(reader),
    },
    {
      title: 'Asked lately',
      when: 'It was asked less than three weeks ago.',
      message: marked(words.tooSoon(formatDate(Temporal.PlainDate.from('2026-05-04'), reader))),
    },
    {
      title: 'Nothing to wait for yet',
      when: 'They were introduced, met, were back from a pause, or heard from the other less than five days ago.',
      message: marked(words.tooEarly(formatDate(Temporal.PlainDate.from('2026-05-04'), reader))),
    },
    { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
  ];
}
