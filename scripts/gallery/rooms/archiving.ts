import { texts } from '../../../src/features/programs/archiving/texts.ts';
import { archiveModal, broughtBack } from '../../../src/features/programs/archiving/views.ts';
import { noMoreRounds, roundsAgain } from '../../../src/features/rounds/left-over/views.ts';
import { closing, goesOn, noLongerClosing } from '../../../src/features/ways-on/winding-down/views.ts';
import { formatDate } from '../../../src/language.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { pair, said } from '../sample-data.ts';
import { nextRoundOn as lastDay, program } from '../sample-program.ts';

const toPairs = (reader: Reader): readonly Exhibit[] =>
  [
    { number: 3, title: 'To each of its pairs', when: 'In the pair DM.' },
    { number: 1, title: 'To those that never met', when: 'As before.' },
  ].map(({ number, title, when }) => ({
    title,
    when,
    message: closing({ program: said.program, lastDay, session: { pairId: pair.id, number } }, reader),
  }));

const toldAgain = (reader: Reader): Exhibit => ({
  title: 'To those who wait for a peer, then',
  when: 'In their own DM, if they had heard that it ends.',
  message: roundsAgain(said.program, lastDay, reader),
});

export const archiving: OpenRoom = (reader) => {
  const words = texts(reader);
  const of = { programId: program.id, program: said.program };
  return {
    name: 'Archiving a program',
    exhibits: [
      {
        title: 'Before it is done',
        when: '_Archive this program_ in its setup.',
        view: archiveModal({ ...of, pairs: 12 }, lastDay, reader),
      },
      {
        title: 'Before it is done, with one pair',
        when: '_Archive this program_ in its setup.',
        view: archiveModal({ ...of, pairs: 1 }, lastDay, reader),
      },
      { title: 'At the field', when: 'The day cannot be.', lines: { 'The last day': words.dayNeeded } },
      {
        title: 'Archived',
        when: '_Archive_.',
        view: noticeOf(marked(words.archived(said.program, formatDate(lastDay, reader))), reader),
      },
      ...toPairs(reader),
      {
        title: 'To each of its pairs, once it runs on',
        when: '_Restore_; in the place of the word that it ends.',
        message: noLongerClosing(said.program, reader),
      },
      {
        title: 'To those who wait for a peer',
        when: 'In their own DM.',
        message: noMoreRounds(said.program, reader),
      },
      {
        title: 'Brought back',
        when: '_Restore_ in Home, before the last day is over.',
        message: broughtBack({ program: said.program, pairs: 12 }, reader),
      },
      {
        title: 'Brought back without pairs',
        when: 'Once its pairs have ended, or where it had none.',
        message: broughtBack({ program: said.program, pairs: 0 }, reader),
      },
      {
        title: 'To each of its pairs, then',
        when: 'In the pair DM.',
        message: goesOn({ program: said.program, pausedUntil: undefined }, reader),
      },
      {
        title: 'To a pair that is paused, then',
        when: 'In the pair DM.',
        message: goesOn({ program: said.program, pausedUntil: lastDay }, reader),
      },
      toldAgain(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
