import type { Reader } from '../../../src/language.ts';
import { texts as goalTexts } from '../../../src/features/relationship/goals/texts.ts';
import {
  actionModal,
  detailsModal,
  goalModal,
} from '../../../src/features/relationship/goals/views/forms.ts';
import { goalsCard } from '../../../src/features/relationship/goals/views/lists.ts';
import { goalView } from '../../../src/features/relationship/goals/views/one.ts';
import type { Goal } from '../../../src/features/relationship/goals/model/goal.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people, rowId, said } from '../sample-data.ts';
import { goals as sample, pack } from '../sample-goals.ts';

const today = Temporal.PlainDate.from('2026-03-02');

/** More than a long goal names. */
const endedParts = Array.from({ length: 4 }, (_, index): Goal => ({
  ...sample.closed,
  id: rowId(60 + index),
  number: 60 + index,
  partOf: sample.shared.id,
}));

const viewer = (reader: Reader) => ({ personId: people.ana.id, reader, today });

const shownTo = (reader: Reader, notice?: string) => ({
  ...viewer(reader),
  pair,
  pack,
  canGoOn: true,
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
      seenBy: said.ana,
      message: goalsCard(pair, [], viewer(reader)),
    },
    {
      title: 'No goals, in a pair that rests or ends',
      when: 'As before.',
      seenBy: said.ana,
      message: goalsCard({ ...pair, state: 'closing' }, [], viewer(reader)),
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
      seenBy: said.ana,
      view: goalView(sample.bare, shownTo(reader, words.saved)),
    },
    {
      title: 'Proposed',
      when: 'A shared goal is saved.',
      seenBy: said.ana,
      view: goalView({ ...sample.proposed, consents: [people.ana.id] }, shownTo(reader, words.proposed)),
    },
  ];
};

const changing = (reader: Reader): readonly Exhibit[] => {
  const words = goalTexts(reader);
  return [
    {
      title: 'A goal with all its details',
      when: '_Show goal_ by its owner.',
      seenBy: said.ana,
      view: goalView(sample.full, shownTo(reader, words.edited)),
    },
    {
      title: 'A long goal with a shorter one',
      when: '_Show goal_.',
      seenBy: said.ana,
      view: goalView(sample.shared, { ...shownTo(reader), others: [sample.full, ...endedParts] }),
    },
    {
      title: 'A goal whose actions are all done',
      when: '_Show goal_.',
      seenBy: said.ana,
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
  ];
};

const acting = (reader: Reader): readonly Exhibit[] => {
  const [action] = sample.own.actions;
  return [
    {
      title: 'Adding an action',
      when: '_Add action_.',
      view: actionModal({ goal: sample.own, action: undefined }, reader),
    },
    {
      title: 'Changing an action',
      when: '_Change action_.',
      view: actionModal({ goal: sample.own, action }, reader),
    },
    {
      title: 'Changing an action after another has',
      when: 'Two change an action of a shared goal at once; what the second sees on saving.',
      view: actionModal({ goal: sample.own, action, typed: { wording: said.goal, dueOn: today } }, reader),
    },
  ];
};

export const goals: OpenRoom = (reader) => ({
  name: 'Goals',
  exhibits: [setting, changing, acting].flatMap((open) => open(reader)),
});
