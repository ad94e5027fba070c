import { texts } from '../../../src/features/rounds/peer-wishes/texts.ts';
import { wishModal } from '../../../src/features/rounds/peer-wishes/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { people } from '../sample-data.ts';
import { program } from '../sample-program.ts';

export const peerWishes: OpenRoom = (reader) => {
  const words = texts(reader);
  return {
    name: 'Wishes for a peer',
    exhibits: [
      {
        title: 'The first wish',
        when: '`/peer wish`, or _Make a wish_ in Home.',
        view: wishModal({ program, people: [] }, reader),
      },
      {
        title: 'What is wished already',
        when: 'The same, later; for the person alone.',
        view: wishModal({ program, people: [people.ben.id] }, reader),
      },
      { title: 'Saved', when: '_Save_.', message: saying(words.saved(2)) },
      { title: 'Taken back', when: '_Save_, with nobody named.', message: saying(words.withdrawn) },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
