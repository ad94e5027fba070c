import { pairEnded } from '../../../src/features/pairs/ending/views.ts';
import { texts } from '../../../src/features/ways-on/program-end/texts.ts';
import { asked, goesOn, moved, settled, wentOn } from '../../../src/features/ways-on/program-end/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const day = Temporal.PlainDate.from('2026-12-18');
const chooseUntil = day.subtract({ days: 15 });
const later = day.add({ weeks: 8 });
const ended = {
  pairId: pair.id,
  name: program.name,
  term: undefined,
  isToClose: true,
  pausedUntil: undefined,
};

export const programEnd: OpenRoom = (reader) => {
  const { heard, refusals } = texts(reader);
  return {
    name: 'A program that ends on a day',
    exhibits: [
      {
        title: 'Shall the pair go on?',
        when: 'Three weeks before the day that an admin has set; in the pair’s DM.',
        message: asked({ pairId: pair.id, program: program.name, day, chooseUntil }, reader),
      },
      {
        title: 'Shall the pair go on once more?',
        when: 'Three weeks before its own day, where it has gone on before; in the pair’s DM.',
        message: asked({ pairId: pair.id, program: undefined, day: later, chooseUntil }, reader),
      },
      {
        title: 'Chosen by one of them',
        when: '_Add 8 weeks_, seen by that person alone.',
        message: saying(heard.waits),
      },
      {
        title: 'Chosen by the last of them',
        when: '_Add 8 weeks_, seen by that person alone.',
        message: saying(heard.done),
      },
      {
        title: 'They go on',
        when: 'All have chosen; for the shortest time.',
        message: goesOn({ pair, day: later }, reader),
      },
      {
        title: 'They go on, while they are paused',
        when: 'In the place of that.',
        message: goesOn({ pair: { ...pair, state: 'paused' }, day: later }, reader),
      },
      {
        title: 'They went on',
        when: 'The pair ends, or has another day by now; in the place of that.',
        message: wentOn(reader),
      },
      ...movedDays(reader),
      {
        title: 'The pair has ended on its program’s last day',
        when: 'That day is over, and no round is planned; in the pair’s DM.',
        message: pairEnded(over, reader),
      },
      {
        title: 'The question is over',
        when: 'The pair goes on or ends; in the place of the question.',
        message: settled(reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: refusals },
    ],
  };
};

const over = { pair, hasMet: true, canWriteOn: true, canceled: undefined, nextRound: { endedOn: day } };

const movedDays = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'It ends later',
    when: 'An admin has moved the day once the pair was asked, has agreed to go on, or was closing with it.',
    message: moved({ ...ended, term: { day: later, program: program.name } }, reader),
  },
  {
    title: 'It ends later, on a day of its own',
    when: 'As before, where the pair has gone on before.',
    message: moved({ ...ended, term: { day: later, program: undefined } }, reader),
  },
  {
    title: 'It ends too soon to be asked',
    when: 'As before, where the new day leaves no week to answer.',
    message: moved({ ...ended, term: { day, program: program.name }, isToClose: false }, reader),
  },
  {
    title: 'It ends no more',
    when: 'An admin has taken the day away.',
    message: moved(ended, reader),
  },
  {
    title: 'It ends no more, for a pair that is paused',
    when: 'As before.',
    message: moved({ ...ended, pausedUntil: day }, reader),
  },
];
