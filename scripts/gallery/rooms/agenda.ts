import { texts } from '../../../src/features/relationship/sessions/texts.ts';
import {
  agendaCard,
  agendaHeld,
  agendaInPause,
  agendaOver,
} from '../../../src/features/relationship/sessions/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { followUpFor, type ActionOutcome } from '../../../src/features/relationship/actions/model.ts';
import type { LastAction } from '../../../src/features/relationship/sessions/model.ts';
import { followUps, people, restarts, trio } from '../sample-data.ts';
import { action, agenda, rota } from '../sample-sessions.ts';

const lastAction = ({ id, name }: typeof people.ana, outcome: ActionOutcome): LastAction => ({
  ...action,
  personId: id,
  name,
  outcome,
  isOverdue: outcome === 'open',
  question: followUpFor(followUps, { outcome, number: 3, seat: 0 }),
});

const afterWeeks = (reader: Reader): Exhibit => ({
  title: 'A session after weeks, split, with actions from the last one',
  isDocument: true,
  when: '_Start a session_; in the pair DM.',
  message: agendaCard(
    {
      ...agenda({ number: 4, isClosing: false, hasSigned: true }, reader),
      rota: rota(3, 'halves'),
      restart: restarts.find(({ after }) => after === 'silence')?.text,
      lastActions: [lastAction(people.ana, 'open'), lastAction(people.ben, 'partly')],
    },
    reader,
  ),
});

const ofThree = (reader: Reader): Exhibit => ({
  title: 'A session of three',
  isDocument: true,
  when: '_Start a session_; in the DM of three.',
  message: agendaCard(
    { ...agenda({ number: 3, isClosing: false, hasSigned: true }, reader), rota: { ...rota(2), pair: trio } },
    reader,
  ),
});

const asItGoes = (reader: Reader): readonly Exhibit[] => [
  ...(['done', 'not-done'] as const).map((outcome) => ({
    title: `Last actions, ${outcome}`,
    isDocument: true as const,
    when: 'Its owner has said what became of it; the agenda from then on.',
    message: agendaCard(
      {
        ...agenda({ number: 4, isClosing: false, hasSigned: true }, reader),
        lastActions: [lastAction(people.ana, outcome)],
      },
      reader,
    ),
  })),
  {
    title: 'A session that was had',
    isDocument: true,
    when: '_We met_; what the agenda says from then on.',
    message: agendaHeld(agenda({ number: 3, isClosing: false, hasSigned: true }, reader), reader),
  },
  {
    title: 'A session in a pause',
    isDocument: true,
    when: '_Start a session_ while the pair is paused, shown only to who pressed it.',
    message: agendaInPause(agenda({ number: 3, isClosing: false, hasSigned: true }, reader), reader),
  },
  {
    title: 'A session that the pair did not come to have',
    isDocument: true,
    when: 'The pair has ended; what the agenda says from then on.',
    message: agendaOver(agenda({ number: 3, isClosing: false, hasSigned: true }, reader), reader),
  },
];

export const agendas: OpenRoom = (reader) => {
  const words = texts(reader);
  return {
    name: 'Agendas',
    exhibits: [
      {
        title: 'On its way',
        when: '_Start a session_, seen by that person alone.',
        message: saying(words.started.comes),
      },
      {
        title: 'There already',
        when: '_Start a session_ once more, before it was held; seen by that person alone.',
        message: saying(words.started['is-there']),
      },
      ofThree(reader),
      {
        title: 'The first session',
        isDocument: true,
        when: '_Start a session_; in the pair DM.',
        message: agendaCard(agenda({ number: 1, isClosing: false, hasSigned: false }, reader), reader),
      },
      {
        title: 'A later session',
        isDocument: true,
        when: '_Start a session_; in the pair DM.',
        message: agendaCard(agenda({ number: 3, isClosing: false, hasSigned: false }, reader), reader),
      },
      {
        title: 'The last session',
        isDocument: true,
        when: '_Start a session_ while the program ends; in the pair DM.',
        message: agendaCard(agenda({ number: 5, isClosing: true, hasSigned: false }, reader), reader),
      },
      {
        title: 'A session in which all are mentee in turn',
        isDocument: true,
        when: '_Start a session_, where the pair has agreed on it, and on half an hour; in the pair DM.',
        message: agendaCard(
          {
            ...agenda({ number: 3, isClosing: false, hasSigned: true }, reader),
            minutes: 30,
            rota: { ...rota(2), form: 'halves' },
          },
          reader,
        ),
      },
      afterWeeks(reader),
      ...asItGoes(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
