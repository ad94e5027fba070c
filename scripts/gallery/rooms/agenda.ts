import { texts } from '../../../src/features/relationship/sessions/texts.ts';
import { agendaCard } from '../../../src/features/relationship/sessions/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { followUpFor } from '../../../src/features/relationship/actions/model.ts';
import { agenda, followUps, people, restarts } from '../sample-data.ts';
import { action } from '../sample-sessions.ts';

export const agendas: OpenRoom = (reader) => {
  const words = texts(reader);
  return {
    name: 'Agendas',
    exhibits: [
      {
        title: 'On its way',
        when: '_Start a session_, seen by that person alone.',
        message: saying(words.started),
      },
      {
        title: 'The first session',
        isDocument: true,
        when: '_Start a session_; in the pair DM.',
        message: agendaCard(agenda({ number: 1, isClosing: false }, reader), reader),
      },
      {
        title: 'A later session',
        isDocument: true,
        when: '_Start a session_; in the pair DM.',
        message: agendaCard(agenda({ number: 3, isClosing: false }, reader), reader),
      },
      {
        title: 'The last session',
        isDocument: true,
        when: '_Start a session_ while the program ends; in the pair DM.',
        message: agendaCard(agenda({ number: 5, isClosing: true }, reader), reader),
      },
      {
        title: 'A session after weeks, split, with actions from the last one',
        isDocument: true,
        when: '_Start a session_; in the pair DM.',
        message: agendaCard(
          {
            ...agenda({ number: 4, isClosing: false }, reader),
            form: 'halves',
            restart: restarts.find(({ after }) => after === 'silence')?.text,
            lastActions: [
              {
                name: people.ana.name,
                wording: action.wording,
                dueOn: action.dueOn,
                question: followUpFor(followUps, { outcome: 'open', number: 3, seat: 0 }),
              },
            ],
          },
          reader,
        ),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
