import type { Reader } from '../../../src/language.ts';
import { PairError } from '../../../src/features/pairs/pair/model.ts';
import { texts as agreementTexts } from '../../../src/features/relationship/agreement/texts.ts';
import {
  agreementCard,
  agreementModal,
  proposal,
  signed,
} from '../../../src/features/relationship/agreement/views.ts';
import { texts as goalTexts } from '../../../src/features/relationship/goals/texts.ts';
import { goalModal, goalsCard, goalSet } from '../../../src/features/relationship/goals/views.ts';
import { withoutButtons } from '../../../src/slack/blocks.ts';
import { texts as pairTexts } from '../../../src/features/pairs/pair/texts.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { agreement, agreementFields, goals, pair, people, terms } from '../sample-data.ts';

const today = Temporal.PlainDate.from('2026-03-02');

/** What a proposal says once something has become of it. */
const proposalsLater = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A proposal that all have signed',
    when: 'The last signature; what the proposal says from then on.',
    message: proposal({ ...agreement, state: 'signed' }, people.ana.name, reader),
  },
  {
    title: 'A proposal that another has replaced',
    when: 'Somebody proposes something else; what the earlier proposal says from then on.',
    message: proposal({ ...agreement, state: 'superseded' }, people.ana.name, reader),
  },
  {
    title: 'A proposal of a pair that has ended',
    when: 'The pair has ended. Every message in its DM keeps its words, and loses its buttons like this.',
    message: withoutButtons(
      proposal({ ...agreement, state: 'proposed' }, people.ana.name, reader),
      pairTexts(reader).over,
    ),
  },
];

const writing = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Writing one',
    when: '_Make our agreement_ in the introduction or in Home.',
    view: agreementModal({ pairId: pair.id, current: undefined, seen: 0, examples: agreementFields }, reader),
  },
  {
    title: 'Writing another',
    when: '_Propose another version_, or _Open our agreement_ in Home.',
    view: agreementModal({ pairId: pair.id, current: terms, seen: 1, examples: agreementFields }, reader),
  },
  {
    title: 'Somebody was first',
    when: 'A proposal is sent off after another one has come that its author has not read.',
    view: agreementModal(
      {
        pairId: pair.id,
        current: terms,
        seen: 1,
        notice: agreementTexts(reader).overtaken,
        examples: agreementFields,
      },
      reader,
    ),
  },
];

export const agreements: OpenRoom = (reader) => {
  const words = agreementTexts(reader);
  return {
    name: 'Agreement',
    exhibits: [
      {
        title: 'No agreement yet',
        when: '`/peer agreement`, seen by that person alone.',
        message: agreementCard({ pairId: pair.id, agreement: undefined }, reader),
      },
      ...writing(reader),
      { title: 'At a field', when: 'It was left empty.', lines: { 'Any section': words.missing } },
      {
        title: 'Proposed',
        when: 'The proposal is sent off.',
        view: noticeOf(marked(words.proposal), reader),
      },
      {
        title: 'A proposal',
        when: 'One of them has proposed; in the pair DM.',
        message: proposal({ ...agreement, state: 'proposed' }, people.ana.name, reader),
      },
      {
        title: 'Signed by one',
        when: '_Sign_, seen by that person alone.',
        message: saying(words.signature),
      },
      {
        title: 'Signed by all',
        when: 'The last signature; in the pair DM.',
        message: signed(agreement, reader),
      },
      ...proposalsLater(reader),
      {
        title: 'What holds',
        when: '`/peer agreement`, seen by that person alone.',
        message: agreementCard({ pairId: pair.id, agreement }, reader),
      },
      {
        title: 'What holds, while it cannot be changed',
        when: '`/peer agreement` or _Read or change it_, in a pair that is paused, closing or ended.',
        message: agreementCard({ pairId: pair.id, agreement, refusal: new PairError('paused') }, reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

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
      { title: 'Setting one', when: '_Set a goal_.', view: goalModal(pair.id, today, reader) },
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
