import { home } from '../../../src/features/home/views.ts';
import { joined } from '../../../src/features/home/model.ts';
import type { DmMove } from '../../../src/features/ways-on/new-dm/model.ts';
import { texts } from '../../../src/features/ways-on/new-dm/texts.ts';
import {
  agreed,
  opened,
  questionOver,
  turned,
  turnedPart,
  waiting,
} from '../../../src/features/ways-on/new-dm/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { pair, people } from '../sample-data.ts';
import { overviewOf } from '../sample-home.ts';
import { newcomer } from '../sample-visitors.ts';

const notYet: readonly DmMove[] = [
  { personId: people.ana.id, agreedAt: null },
  { personId: people.ben.id, agreedAt: null },
];
const agreedAlready: readonly DmMove[] = [
  { personId: people.ana.id, agreedAt: Temporal.Instant.from('2026-03-02T09:10:00Z') },
  { personId: people.ben.id, agreedAt: null },
];

export const newDm: OpenRoom = (reader) => {
  const seen = { personId: people.ana.id, reader };
  const overview = overviewOf(newcomer, reader);
  const shown = (moves: readonly DmMove[]) => ({
    ...joined([turnedPart(pair, moves, seen)]),
    pairId: pair.id,
    names: people.ben.name,
  });
  return {
    name: 'A pair DM that is a channel now',
    exhibits: [
      {
        title: 'Shall they go on in a new one?',
        when: 'Something was to be posted in the pair DM, which one of it has turned into a channel; to each in private.',
        message: turned(pair, seen),
      },
      {
        title: 'In Home',
        when: 'Until everyone has said so, or the pair has ended.',
        view: home({ ...overview, pairs: [shown(notYet)] }, reader),
      },
      {
        title: 'In Home, while others have not said so',
        when: '_Go on there_ in Home or in the question.',
        view: home({ ...overview, pairs: [shown(agreedAlready)] }, reader),
      },
      {
        title: 'While others have not said so',
        when: '_Go on there_; in the place of the question.',
        message: waiting(pair, seen),
      },
      {
        title: 'All have said so',
        when: '_Go on there_, by the last of them; in the place of the question.',
        message: agreed(pair, seen),
      },
      {
        title: 'The new pair DM',
        when: 'All of the pair go on; its first message.',
        message: opened(reader),
      },
      {
        title: 'Nothing to answer now',
        when: 'The pair has its new DM, or has ended; in the place of the question.',
        message: questionOver(reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
    ],
  };
};
