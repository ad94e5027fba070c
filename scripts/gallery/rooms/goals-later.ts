import type { Reader } from '../../../src/language.ts';
import { texts as goalTexts } from '../../../src/features/relationship/goals/texts.ts';
import { goalsCard } from '../../../src/features/relationship/goals/views/lists.ts';
import { goalView } from '../../../src/features/relationship/goals/views/one.ts';
import { datesNear, datesOver, refused } from '../../../src/features/relationship/goals/views/told.ts';
import type { Goal } from '../../../src/features/relationship/goals/model/goal.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, people, said } from '../sample-data.ts';
import { goals as sample, pack } from '../sample-goals.ts';

const today = Temporal.PlainDate.from('2026-03-02');

/** So that no two on one screen are called the same. */
const called = (goal: Goal, title: string): Goal => ({ ...goal, wording: { ...goal.wording, title } });

const viewer = (reader: Reader) => ({ personId: people.ana.id, reader, today });

const later = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Goals, as the peer sees them',
    when: '`/peer goals` by the other.',
    seenBy: said.ben,
    message: goalsCard(pair, [sample.own], { ...viewer(reader), personId: people.ben.id }),
  },
  {
    title: 'Goals with their next actions',
    when: '`/peer goals`, seen by that person alone.',
    seenBy: said.ana,
    message: goalsCard(
      pair,
      [sample.own, called(sample.done, said.measure), sample.proposed, called(sample.closing, said.note)],
      viewer(reader),
    ),
  },
  {
    title: 'A goal without a date that nobody else sees',
    when: '`/peer goals`, seen by that person alone.',
    seenBy: said.ana,
    message: goalsCard(pair, [{ ...sample.full, targetDate: undefined }], viewer(reader)),
  },
  {
    title: 'A goal and an action whose day is past',
    when: '`/peer goals`, seen by that person alone.',
    seenBy: said.ana,
    message: goalsCard(pair, [sample.own], { ...viewer(reader), today: today.add({ years: 1 }) }),
  },
  {
    title: 'A goal that one proposed oneself',
    when: '_Show goal_, before the others have answered.',
    seenBy: said.ana,
    view: goalView(
      { ...sample.proposed, ownerId: people.ana.id, consents: [people.ana.id] },
      { ...viewer(reader), pair, pack, others: [], canGoOn: true },
    ),
  },
  {
    title: 'A goal’s date is near',
    when: 'Three days before, to its owner alone.',
    message: datesNear([sample.own], pair, reader),
  },
  {
    title: 'A shared goal’s date is near',
    when: 'Three days before; in the pair DM.',
    message: datesNear([sample.shared], pair, reader),
  },
  {
    title: 'A date that is not there now',
    when: 'It was taken out after the reminder; what that says from then on.',
    message: datesNear([{ ...sample.own, targetDate: undefined }], pair, reader),
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
        viewer(reader),
      ),
    },
    {
      title: 'Closed meanwhile',
      when: 'A button of a goal that is closed.',
      message: refused(
        { words: words.closed, about: [sample.closed], code: 'closed', kinds: ['personal'] },
        viewer(reader),
      ),
    },
    {
      title: 'Its only action',
      when: '_Drop action_.',
      message: refused(
        { words: words['only-action'], about: [sample.bare], code: 'only-action', kinds: [] },
        viewer(reader),
      ),
    },
    {
      title: 'Asked already',
      when: 'A shared goal is finished by one while another asks for something else.',
      message: refused(
        { words: words.closing, about: [sample.closing], code: 'closing', kinds: [], unsent: said.note },
        viewer(reader),
      ),
    },
    {
      title: 'Carried on too late',
      when: '_Carry on_ while the pair closes.',
      message: refused(
        { words: words['pair-closes'], about: [sample.own], code: 'pair-closes', kinds: [] },
        viewer(reader),
      ),
    },
    {
      title: 'Not theirs',
      when: 'A button of somebody else’s goal.',
      message: refused(
        { words: words['not-yours'], about: [], code: 'not-yours', kinds: [] },
        viewer(reader),
      ),
    },
    { title: 'Kindly refused', when: 'It cannot be done.', lines: words },
  ];
};

const erased = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'A goal whose title was written by somebody who is erased',
    when: '`/peer goals`, by one of the others: in the place of the title.',
    lines: { untitled: goalTexts(reader).untitled },
  },
];

export const goalsLater: OpenRoom = (reader) => ({
  name: 'Goals later',
  exhibits: [later, erased, refusals].flatMap((open) => open(reader)),
});
