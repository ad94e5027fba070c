import type { Reader } from '../../../src/language.ts';
import { buttonsIfAny } from '../../../src/slack/blocks.ts';
import { texts as goalTexts } from '../../../src/features/relationship/goals/texts.ts';
import { closingModal } from '../../../src/features/relationship/goals/views/closing-form.ts';
import { leftPart } from '../../../src/features/relationship/goals/views/home.ts';
import { pastModal } from '../../../src/features/relationship/goals/views/lists.ts';
import { goalView } from '../../../src/features/relationship/goals/views/one.ts';
import {
  closingOver,
  goalClosing,
  goalGone,
  goalSet,
} from '../../../src/features/relationship/goals/views/told.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people, said } from '../sample-data.ts';
import { confidenceAtTheEnd, goals as sample, pack } from '../sample-goals.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const viewer = (reader: Reader) => ({ personId: people.ana.id, reader, today });

const shownTo = (reader: Reader, notice?: string) => ({
  ...viewer(reader),
  pair,
  pack,
  canGoOn: true,
  others: [sample.shared],
  ...(notice !== undefined && { notice }),
});

const inTheDm = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A goal of one',
    when: 'Its owner lets the peer see it; in the pair DM.',
    message: goalSet(sample.own, pair, reader),
  },
  {
    title: 'A goal of one that is hidden again',
    when: 'Its owner changes who sees it; what the message says from then on.',
    message: goalSet(sample.full, pair, reader),
  },
  {
    title: 'A shared goal is proposed',
    when: 'In the pair DM.',
    message: goalSet(sample.proposed, pair, reader),
  },
  {
    title: 'A shared goal that everyone has accepted',
    when: 'The last yes; what the proposal says from then on.',
    message: goalSet(sample.shared, pair, reader),
  },
  {
    title: 'A shared goal that was declined',
    when: '_Decline goal_; what the proposal says from then on.',
    message: goalSet(sample.declined, pair, reader),
  },
  {
    title: 'A shared goal of a pair that has ended',
    when: 'The pair has ended; what the proposal says from then on.',
    message: goalSet(sample.endedWithPair, pair, reader),
  },
  {
    title: 'A goal of somebody who was erased',
    when: '_Erase me_; what the pair DM says of it from then on.',
    message: goalGone(reader),
  },
  {
    title: 'A question about a goal that is gone, or asked again',
    when: '_Erase me_, or the same is asked again; what the question says from then on.',
    message: closingOver(reader),
  },
  {
    title: 'A shared goal is to be closed',
    when: 'One of them finishes it; in the pair DM.',
    message: goalClosing(sample.closing, pair, { number: 1, reader }),
  },
  {
    title: 'A shared goal that is closed',
    when: 'The last yes; what the question says from then on.',
    message: goalClosing(sample.closed, pair, { number: 1, reader }),
  },
  {
    title: 'A shared goal that stays open',
    when: '_Keep open_; what the question says from then on.',
    message: goalClosing(sample.shared, pair, { number: 1, reader }),
  },
];

const ending = (reader: Reader): readonly Exhibit[] => {
  const words = goalTexts(reader);
  return [
    {
      title: 'How it went',
      when: '_Finish goal_, with no answer chosen; _Drop goal_ and _Carry on_ have theirs chosen.',
      view: closingModal({ goal: sample.shared, canGoOn: true }, undefined, reader),
    },
    {
      title: 'How it went, with no pair to go on in',
      when: '_Finish goal_, while the pair is closing, or once it has ended and its owner has no other.',
      view: closingModal({ goal: sample.shared, canGoOn: false }, undefined, reader),
    },
    {
      title: 'How one’s own went',
      when: '_Drop goal_, of a goal that nobody else sees.',
      view: closingModal({ goal: sample.full, canGoOn: true }, 'dropped', reader),
    },
    ...(['done', 'changed', 'dropped'] as const).map((outcome) => ({
      title: `Closed: ${outcome}`,
      when: 'A personal goal is finished.',
      seenBy: said.ana,
      view: goalView(
        { ...sample.full, state: 'closed', outcome, confidence: confidenceAtTheEnd },
        shownTo(reader),
      ),
    })),
    {
      title: 'Carried on',
      when: 'A goal is finished by carrying on.',
      seenBy: said.ana,
      view: goalView(
        { ...sample.closed, ownership: 'personal', outcome: 'carried-on' },
        shownTo(reader, words.carriedNow),
      ),
    },
    {
      title: 'Carried on in another pair',
      when: 'A goal of a pair that has ended is carried on.',
      seenBy: said.ana,
      view: goalView(
        { ...sample.closed, ownership: 'personal', outcome: 'carried-on' },
        shownTo(reader, words.carriedElsewhere),
      ),
    },
  ];
};

const past = (reader: Reader): readonly Exhibit[] => {
  const words = goalTexts(reader);
  const left = { blocks: [], buttons: [], ...leftPart([sample.full], [pair], viewer(reader)) };
  return [
    {
      title: 'Asked to close',
      when: 'A shared goal is finished by one.',
      seenBy: said.ana,
      view: goalView({ ...sample.closing, consents: [people.ana.id] }, shownTo(reader, words.askedToClose)),
    },
    {
      title: 'Past goals',
      when: '_See past goals_.',
      view: pastModal(
        pair,
        [
          sample.closed,
          { ...sample.closed, outcome: 'done' },
          { ...sample.closed, outcome: 'changed' },
          { ...sample.closed, outcome: 'dropped' },
          { ...sample.closed, outcome: 'carried-on' },
        ],
        viewer(reader),
      ),
    },
    {
      title: 'More past goals than are shown',
      when: '_See past goals_.',
      view: pastModal(
        pair,
        Array.from({ length: 32 }, () => sample.declined),
        viewer(reader),
      ),
    },
    { title: 'No past goals', when: '_See past goals_.', view: pastModal(pair, [], viewer(reader)) },
    {
      title: 'Goals of a pair that has ended',
      when: 'In Home.',
      message: { text: words.left, blocks: [...left.blocks, ...buttonsIfAny(...left.buttons)] },
    },
  ];
};

export const goalsTogether: OpenRoom = (reader) => ({
  name: 'Goals in the pair',
  exhibits: [inTheDm, ending, past].flatMap((open) => open(reader)),
});
