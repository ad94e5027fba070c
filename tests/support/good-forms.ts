import { allFieldsOf, isFree } from '../../src/features/relationship/agreement/model/fields.ts';
import { dateSelected, manySelected, peopleSelected, selected, type ForgedValues } from './forger.ts';

/** What each modal takes as it is, to be spoiled in one place. */
export const goodTerms: ForgedValues = {
  ...Object.fromEntries(
    allFieldsOf('light').flatMap((field) => (isFree(field) ? [[field, 'A sentence.'] as const] : [])),
  ),
  cadence: selected('14'),
  'reply-time': selected('2'),
  'review-on': dateSelected('2026-12-01'),
};
/** Of a time to meet that is one of those offered. */
export const noOwnTime: ForgedValues = { date: dateSelected(null), time: { selected_time: null } };
export const goodDilemma: ForgedValues = {
  dilemma: 'How do I say no?',
  visibility: selected('us'),
};
export const goodAction: ForgedValues = { action: 'Ask one question', date: dateSelected('2026-05-01') };
export const goodGoal: ForgedValues = {
  title: 'Speak at the meetup',
  action: 'Choose a topic',
  action_date: dateSelected('2026-12-31'),
  ownership: selected('personal'),
  visibility: selected('us'),
};
export const goodDetails: ForgedValues = {
  title: 'Speak at the meetup',
  why: 'To be heard',
  measure: 'The talk is held',
  date: dateSelected('2026-12-31'),
  horizon: selected('short'),
  theme: selected('influence'),
  support: manySelected('listen', 'remind'),
  visibility: selected('us'),
  percent: selected('none'),
  confidence: selected('3'),
};
export const goodKeep: ForgedValues = {
  keep: 'To ask before I answer.',
  benefits: manySelected('support', 'growth'),
  outcome: selected('completed-early'),
};
export const goodEnd: ForgedValues = {
  outcome: selected('done'),
  note: 'It went well.',
  confidence: selected('none'),
};
export const goodAbout: ForgedValues = {
  level: selected('3'),
  craft_family: selected('design'),
  other_work: '',
  tenure: selected('2'),
  first_time_lead: selected('no'),
  team: '',
  department: '',
  location: '',
  earlier_path: '',
  languages: manySelected('en'),
  other_languages: '',
  manager: peopleSelected(),
};
export const goodWishes: ForgedValues = {
  offers: manySelected('feedback'),
  seeks: manySelected('writing'),
  goals: manySelected(),
  interests: '',
  cadence: selected('open'),
  style: selected('free'),
  days: selected('mon-fri'),
  from: selected('09:00'),
  until: selected('17:00'),
  holidays: selected('usual'),
  for_peer: '',
  not_with: peopleSelected(),
};
/** The same hours on each day of a week. */
export const goodWeek: ForgedValues = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
    [`from_${day}`, selected('09:00')],
    [`until_${day}`, selected('17:00')],
  ]),
);
export const goodSetup: ForgedValues = {
  name: 'Taken over',
  purpose: '',
  cadenceDays: selected('14'),
  agreementPreset: selected('light'),
  clause: '',
  nextRoundOn: dateSelected(null),
  endsOn: dateSelected(null),
  acceptableFit: '60',
  noRepeatMonths: '12',
  minSharedHours: '3',
  reportFloor: '5',
  matchedFor: selected('balanced'),
  oddOneOut: selected('trio'),
  introductions: selected('direct'),
  answerDays: '5',
  guests: selected('left-out'),
};
