import { texts } from '../../../src/features/ways-on/new-dm/texts.ts';
import { agreed, opened, questionOver, turned, waiting } from '../../../src/features/ways-on/new-dm/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { pair, people } from '../sample-data.ts';

export const newDm: OpenRoom = (reader) => {
  const seen = { personId: people.ana.id, reader };
  return {
    name: 'A pair DM that is a channel now',
    exhibits: [
      {
        title: 'Shall they go on in a new one?',
        when: 'Something was to be posted in the pair DM, which one of it has turned into a channel; to each in private.',
        message: turned(pair, seen),
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
