import { closingQuestion } from '../../../src/features/relationship/actions/model.ts';
import { texts as actionTexts } from '../../../src/features/relationship/actions/texts.ts';
import { actionModal, actionsPart } from '../../../src/features/relationship/actions/views.ts';
import { texts } from '../../../src/features/relationship/preparation/texts.ts';
import {
  preparationModal,
  sharedCard,
  unsharedCard,
} from '../../../src/features/relationship/preparation/views.ts';
import { buttonsIfAny } from '../../../src/slack/blocks.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { closingActions, pair, people, said } from '../sample-data.ts';
import { action, preparation } from '../sample-sessions.ts';

const [ana, ben] = [people.ana.id, people.ben.id];
const today = Temporal.PlainDate.from('2026-03-10');

const before = (reader: Reader): readonly Exhibit[] => {
  const words = texts(reader);
  const own = { personId: ben, wording: said.sharedGoal, visibleTo: 'us' } as const;
  return [
    {
      title: 'For the mentee',
      when: '_Prepare_.',
      seenBy: said.ben,
      view: preparationModal(preparation(ben), reader),
    },
    {
      title: 'For the mentee, written before',
      when: '_Prepare_ once more.',
      seenBy: said.ben,
      view: preparationModal({ ...preparation(ben), own }, reader),
    },
    {
      title: 'For the mentor',
      when: '_Prepare_, while the mentee keeps it private.',
      seenBy: said.ana,
      view: preparationModal(preparation(ana), reader),
    },
    {
      title: 'For the mentor, with what the mentee lets them read',
      when: '_Prepare_.',
      seenBy: said.ana,
      view: preparationModal({ ...preparation(ana), shared }, reader),
    },
    {
      title: 'For each of a session that is split',
      when: '_Prepare_.',
      seenBy: said.ana,
      view: preparationModal({ ...preparation(ana, 'halves'), shared }, reader),
    },
    ...(['me', 'us', 'none'] as const).map((how) => ({
      title: `Saved: ${how}`,
      when: 'It is sent off.',
      view: noticeOf(marked(words.saved[how]), reader),
    })),
    {
      title: 'Saved: by one who is the mentor by now',
      when: 'It is sent off after a swap.',
      view: noticeOf(marked(words.saved.asMentor(people.ana.name)), reader),
    },
    ...toMentors(reader),
  ];
};

const shared = [{ member: people.ben, wording: said.sharedGoal }];

const toMentors = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A mentee has prepared',
    when: 'They let their peer read it; to the peer in private.',
    seenBy: said.ana,
    message: sharedCard({ ...preparation(ana), shared }, reader),
  },
  {
    title: 'A mentee who is none after a swap',
    when: 'In the place of what the peer could read.',
    message: unsharedCard('roles', reader),
  },
  {
    title: 'A mentee who keeps it private now',
    when: 'In the place of what the peer could read.',
    message: unsharedCard('private', reader),
  },
  {
    title: 'A mentee who had prepared for a session held since',
    when: 'In the place of what the peer could read.',
    message: unsharedCard('held', reader),
  },
];

const afterwards = (reader: Reader): readonly Exhibit[] => {
  const after = actionTexts(reader);
  const home = (outcome: typeof action.outcome) => {
    const { blocks = [], buttons = [] } = actionsPart(
      pair,
      {
        pairId: pair.id,
        number: 3,
        actions: [
          { ...action, outcome },
          { ...action, personId: ben },
        ],
      },
      { personId: ana, today: outcome === 'open' ? today.add({ weeks: 4 }) : today, reader },
    );
    return { text: said.firstStep, blocks: [...blocks, ...buttonsIfAny(...buttons)] };
  };
  return [
    ...[undefined, action].map((own) => ({
      title: own ? 'One action, set before' : 'One action',
      when: '_Set my action_, under a session on record or in Home.',
      view: actionModal(
        {
          pairId: pair.id,
          number: 3,
          own,
          question: closingQuestion(closingActions, { number: 3, seat: 0 }),
          today,
        },
        reader,
      ),
    })),
    {
      title: 'One action, at a field',
      when: 'Something is amiss with it.',
      lines: {
        'Nothing written': after.missing,
        'A day that is past': after.dateInPast,
        'A day that is too far': after.dateTooFar,
      },
    },
    { title: 'One action is set', when: 'It is saved.', view: noticeOf(marked(after.saved), reader) },
    { title: 'Actions in Home', when: 'In a pair’s part of Home.', message: home('open') },
    {
      title: 'Actions in Home, one partly done',
      when: '_Mark partly done_, in an agenda.',
      message: home('partly'),
    },
    {
      title: 'Actions in Home, one not done',
      when: '_Not this time_, in an agenda.',
      message: home('not-done'),
    },
    { title: 'Actions in Home, one done', when: '_Mark action done_.', message: home('done') },
  ];
};

/** What each does by themselves before a session, and after it. */
export const aroundSessions: OpenRoom = (reader) => ({
  name: 'Before and after a session',
  exhibits: [
    ...before(reader),
    ...afterwards(reader),
    { title: 'Kindly refused: before', when: 'It cannot be done.', lines: texts(reader).refusals },
    { title: 'Kindly refused: after', when: 'It cannot be done.', lines: actionTexts(reader).refusals },
  ],
});
