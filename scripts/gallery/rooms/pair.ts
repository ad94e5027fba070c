import { texts as sessionTexts } from '../../../src/features/relationship/rota/texts.ts';
import { sessionHeld, sessionOnRecord } from '../../../src/features/relationship/rota/views.ts';
import { rotaCard } from '../../../src/features/relationship/sessions/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { rota, tipAt } from '../sample-data.ts';

export const sessions: OpenRoom = (reader) => {
  const words = sessionTexts(reader);
  return {
    name: 'Sessions',
    exhibits: [
      {
        title: 'Before the first',
        when: '`/peer session`, seen by that person alone.',
        message: rotaCard(rota(0), reader),
      },
      {
        title: 'After some',
        when: '`/peer session`, seen by that person alone.',
        message: rotaCard(rota(3), reader),
      },
      { title: 'Thanks', when: '_We met_, seen by that person alone.', message: saying(words.thanks) },
      {
        title: 'On record',
        when: 'One of them says that they met; in the pair DM.',
        message: sessionHeld(rota(1), tipAt('after-first-session', reader), reader),
      },
      {
        title: 'In turn',
        when: '`/peer session`, where each is the mentee for a part of every session.',
        message: rotaCard({ ...rota(3), form: 'halves' }, reader),
      },
      {
        title: 'In turn, before the first',
        when: '`/peer session`, where each is the mentee for a part of every session.',
        message: rotaCard({ ...rota(0), form: 'halves' }, reader),
      },
      {
        title: 'On record, in turn',
        when: 'One of them says that they met, where each was the mentee for a part of it; in the pair DM.',
        message: sessionHeld({ ...rota(1), form: 'halves' }, tipAt('after-first-session', reader), reader),
      },
      {
        title: 'A session before the last one',
        when: 'They have met again; what its message says from then on.',
        message: sessionOnRecord(1, reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
