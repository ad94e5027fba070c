import { texts } from '../../../src/features/rounds/asked-first/texts.ts';
import {
  answerKept,
  begun,
  closed,
  lastWord,
  question,
  reminder,
} from '../../../src/features/rounds/asked-first/views.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, participantOf, people, reasons, said, trio, vocabulary } from '../sample-data.ts';

const until = Temporal.Instant.from('2026-04-13T14:00:00Z');
const own = { pairId: pair.id, others: [people.ben], until, answer: undefined };
const about = { program: said.program, members: pair.members };
const card = {
  vocabulary,
  participants: pair.members.map(participantOf),
  reasons: reasons.slice(0, 5),
  sharedHours: 35,
};
const cardOfThree = { ...card, participants: trio.members.map(participantOf) };

export const introductions: OpenRoom = (reader) => ({
  name: 'Asked first',
  exhibits: [
    ...questions(reader),
    {
      title: 'A reminder',
      when: 'A day before the time is over, once, to those who haven’t answered; only where there are more than two days.',
      message: reminder(own, reader),
    },
    {
      title: 'A question whose time is over',
      when: 'What question and reminder say from then on, the same to all of them.',
      message: closed(reminder(own, reader), reader),
    },
    {
      title: 'Yes',
      when: '_Yes, introduce us_; in the place of the question, whatever the other has said.',
      message: answerKept({ ...own, answer: 'yes' }, reader),
    },
    {
      title: 'No',
      when: '_Not this time_; in the place of the question, whatever the other has said.',
      message: answerKept({ ...own, answer: 'no' }, reader),
    },
    {
      title: 'Everybody has said yes',
      when: '_Yes, introduce us_, as the last of them; in the place of the question. The introduction follows.',
      message: begun(own, reader),
    },
    {
      title: 'It did not come about',
      when: 'The time is over; to one who said yes. The same after a “no” and after a silence.',
      message: lastWord('did-not-come-about', { ...own, program: said.program }, reader),
    },
    {
      title: 'It did not come about, for somebody in no round',
      when: 'The time is over, and the program takes no guests by now.',
      message: lastWord('in-no-round', { ...own, program: said.program }, reader),
    },
    {
      title: 'The time is over',
      when: 'To one who didn’t answer. Those who said no hear nothing more.',
      message: lastWord('time-is-over', { ...own, program: said.program }, reader),
    },
    { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
  ],
});

const questions = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Would you like to meet?',
    ofOnePeer: true,
    isDocument: true,
    when: 'A round of a program with double-blind introductions is confirmed; to each of the two in private.',
    message: question({ ...own, ...about, card }, reader),
  },
  {
    title: 'The same, of three',
    isDocument: true,
    when: 'To each of a trio in private.',
    message: question(
      {
        ...own,
        others: [people.ben, people.chen],
        program: said.program,
        members: trio.members,
        card: cardOfThree,
      },
      reader,
    ),
  },
];
