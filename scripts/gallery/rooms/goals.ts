import type { Reader } from '../../../src/language.ts';
import { texts as goalTexts } from '../../../src/features/relationship/goals/texts.ts';
import {
  actionModal,
  detailsModal,
  goalModal,
} from '../../../src/features/relationship/goals/views/forms.ts';
import { goalsCard } from '../../../src/features/relationship/goals/views/lists.ts';
import { goalView } from '../../../src/features/relationship/goals/views/one.ts';
import { datesNear, datesOver, refused } from '../../../src/features/relationship/goals/views/told.ts';
import type { Goal } from '../../../src/features/relationship/goals/model/goal.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people, rowId, said } from '../sample-data.ts';
import { goals as sample, pack } from '../sample-goals.ts';

const today = Temporal.PlainDate.from('2026-03-02');

/** So that no two on one screen are called the same. */
const called = (goal: Goal, title: string): Goal => ({ ...goal, wording: { ...goal.wording, title } });

/** More than a long goal names. */
const endedParts = Array.from({ length: 4 }, (_, index): Goal => ({
  ...sample.closed,
  id: rowId(60 + index),
  number: 60 + index,
  partOf: sample.shared.id,
}));

const viewer = (reader: Reader) => ({ personId: people.ana.id, reader });

const shownTo = (reader: Reader, notice?: string) => ({
  ...viewer(reader),
  pair,
  pack,
  today,
  others: [sample.shared],
  ...(notice !== undefined && { notice }),
});

const setting = (reader: Reader): readonly Exhibit[] => {
  const words = goalTexts(reader);
  const kinds = ['personal', 'shared'] as const;
  return [
    {
      title: 'No goals yet',
      when: '`/peer goals`, seen by that person alone.',
      message: goalsCard(pair, [], viewer(reader)),
    },
    {
      title: 'Setting one',
      when: '_Set a goal_.',
      view: goalModal({ pairId: pair.id, today, kinds }, reader),
    },
    {
      title: 'Setting one while the pair has two shared goals',
      when: '_Set a goal_.',
      view: goalModal({ pairId: pair.id, today, kinds: ['personal'] }, reader),
    },
    {
      title: 'At a field',
      when: 'Something is amiss with it.',
      lines: {
        'What to reach': words.titleMissing,
        'No action': words.actionMissing,
        'A day that is past': words.dateInPast,
        'A day that is too far away': words.dateTooFar,
        'An action’s day that is past': words.actionInPast,
        'Ours, and seen by one alone': words.sharedIsSeen,
      },
    },
    {
      title: 'Set, and what would make it easier',
      when: 'The goal is saved.',
      view: goalView(sample.bare, shownTo(reader, words.saved)),
    },
    {
      title: 'Proposed',
      when: 'A shared goal is saved.',
      view: goalView({ ...sample.proposed, consents: [people.ana.id] }, shownTo(reader, words.proposed)),
    },
  ];
};

const changing = (reader: Reader): readonly Exhibit[] => {
  const words = goalTexts(reader);
  const [action] = sample.own.actions;
  return [
    {
      title: 'A goal with all its details',
      when: '_Show goal_ by its owner.',
      view: goalView(sample.full, shownTo(reader, words.edited)),
    },
    {
      title: 'A long goal with a shorter one',
      when: '_Show goal_.',
      view: goalView(sample.shared, { ...shownTo(reader), others: [sample.full, ...endedParts] }),
    },
    {
      title: 'A goal whose actions are all done',
      when: '_Show goal_.',
      view: goalView(sample.done, shownTo(reader)),
    },
    {
      title: 'Adding to it',
      when: '_Edit goal_.',
      view: detailsModal(
        {
          goal: { ...sample.full, confidence: [] },
          asksWhoSees: true,
          longer: [sample.shared],
          themeNames: pack.themeNames,
        },
        reader,
      ),
    },
    {
      title: 'Adding to it later',
      when: '_Edit goal_, once a confidence at the start is known and the pair has ended.',
      view: detailsModal(
        { goal: sample.full, asksWhoSees: false, longer: [], themeNames: pack.themeNames },
        reader,
      ),
    },
    {
      title: 'Adding to it after another has',
      when: 'Two edit a shared goal at once; what the second sees on saving.',
      view: detailsModal(
        {
          goal: sample.shared,
          asksWhoSees: false,
          longer: [],
          themeNames: pack.themeNames,
          overtaken: { opened: {}, theirs: [said.goal] },
        },
        reader,
      ),
    },
    { title: 'Adding an action', when: '_Add action_.', view: actionModal(sample.own, undefined, reader) },
    { title: 'Changing an action', when: '_Change action_.', view: actionModal(sample.own, action, reader) },
  ];
};

const later = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Goals, as the peer sees them',
    when: '`/peer goals` by the other.',
    message: goalsCard(pair, [sample.own], { ...viewer(reader), personId: people.ben.id }),
  },
  {
    title: 'Goals with their next actions',
    when: '`/peer goals`, seen by that person alone.',
    message: goalsCard(
      pair,
      [sample.own, called(sample.done, said.measure), sample.proposed, called(sample.closing, said.note)],
      viewer(reader),
    ),
  },
  {
    title: 'A goal without a date that nobody else sees',
    when: '`/peer goals`, seen by that person alone.',
    message: goalsCard(pair, [{ ...sample.full, targetDate: undefined }], viewer(reader)),
  },
  {
    title: 'A goal’s date is near',
    when: 'Three days before, to its owner alone.',
    message: datesNear([sample.own], reader),
  },
  {
    title: 'A shared goal’s date is near',
    when: 'Three days before; in the pair DM.',
    message: datesNear([sample.shared], reader),
  },
  {
    title: 'A date that is not there now',
    when: 'It was taken out after the reminder; what that says from then on.',
    message: datesNear([{ ...sample.own, targetDate: undefined }], reader),
  },
  {
    title: 'A reminder of what is not open now',
    when: 'The goal is finished or dropped; what its reminder says from then on.',
    message: datesOver(reader),
  },
];

const refusals = (reader: Reader): readonly Exhibit[] => {
  const words = goalTexts(reader).refusals;
  return [
    {
      title: 'Enough goals',
      when: '_Set a goal_ with three open ones.',
      message: refused(
        {
          words: words['too-many-personal'],
          about: [sample.own, called(sample.full, said.why)],
          code: 'too-many-personal',
          kinds: ['shared'],
        },
        reader,
      ),
    },
    {
      title: 'Closed meanwhile',
      when: 'A button of a goal that is closed.',
      message: refused(
        { words: words.closed, about: [sample.closed], code: 'closed', kinds: ['personal'] },
        reader,
      ),
    },
    {
      title: 'Its only action',
      when: '_Drop action_.',
      message: refused(
        { words: words['only-action'], about: [sample.bare], code: 'only-action', kinds: [] },
        reader,
      ),
    },
    {
      title: 'Asked already',
      when: 'A shared goal is finished by one while another asks for something else.',
      message: refused(
        { words: words.closing, about: [sample.closing], code: 'closing', kinds: [], unsent: said.note },
        reader,
      ),
    },
    {
      title: 'Carried on too late',
      when: '_Carry on_ while the pair closes.',
      message: refused(
        { words: words['pair-closes'], about: [sample.own], code: 'pair-closes', kinds: [] },
        reader,
      ),
    },
    {
      title: 'Not theirs',
      when: 'A button of somebody else’s goal.',
      message: refused({ words: words['not-yours'], about: [], code: 'not-yours', kinds: [] }, reader),
    },
    { title: 'Kindly refused', when: 'It cannot be done.', lines: words },
  ];
};

export const goals: OpenRoom = (reader) => ({
  name: 'Goals',
  exhibits: [setting, changing, later, refusals].flatMap((open) => open(reader)),
});
