import { texts as goalTexts } from '../../../src/features/relationship/goals/texts.ts';
import { goalModal, goalsCard, goalSet } from '../../../src/features/relationship/goals/views.ts';
import { texts as sessionTexts } from '../../../src/features/relationship/rota/texts.ts';
import { sessionHeld, sessionOnRecord } from '../../../src/features/relationship/rota/views.ts';
import { rotaCard } from '../../../src/features/relationship/sessions/views.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { goals, pair, people, rota, tipAt } from '../sample-data.ts';

const today = Temporal.PlainDate.from('2026-03-02');

export const goalRoom: OpenRoom = (reader) => {
  const words = goalTexts(reader);
  const viewer = { personId: people.ana.id, reader };
  return {
    name: 'Goals',
    exhibits: [
      {
        title: 'No goals yet',
        when: '`/peer goals`, seen by that person alone.',
        message: goalsCard(pair, [], viewer),
      },
      {
        title: 'Setting one',
        ofOnePeer: true,
        when: '_Set a goal_.',
        view: goalModal(pair.id, today, reader),
      },
      {
        title: 'At a field',
        when: 'Something is amiss with it.',
        lines: {
          'What to reach': words.titleMissing,
          'No actions': words.actionsMissing,
          'More than six actions': words.tooManyActions,
          'A day that is past': words.dateInPast,
          'Ours, and seen by one alone': words.sharedIsSeen,
        },
      },
      { title: 'Set', when: 'The goal is saved.', view: noticeOf(marked(words.saved), reader) },
      {
        title: 'Goals, as the peer sees them',
        when: '`/peer goals` by the other.',
        message: goalsCard(pair, [goals.own], { ...viewer, personId: people.ben.id }),
      },
      {
        title: 'A goal of one',
        when: 'Its owner lets the peer see it; in the pair DM.',
        message: goalSet(goals.own, people.ana.name, reader),
      },
      {
        title: 'A goal of both',
        when: 'In the pair DM.',
        message: goalSet(goals.shared, people.ben.name, reader),
      },
      {
        title: 'Goals with their next actions',
        when: '`/peer goals`, seen by that person alone.',
        message: goalsCard(pair, [goals.own, goals.shared], viewer),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

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
