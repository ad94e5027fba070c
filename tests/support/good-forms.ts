import { sections } from '../../src/features/relationship/agreement/model.ts';
import { dateSelected, manySelected, peopleSelected, selected, type ForgedValues } from './forger.ts';

/** What each modal takes as it is, to be spoiled in one place. */
export const goodTerms: ForgedValues = {
  ...Object.fromEntries(sections.map((section) => [section, 'A sentence.'])),
  rhythm: selected('14'),
  length: selected('45'),
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
  why: '',
  measure: '',
  actions: 'Choose a topic',
  date: dateSelected('2026-05-01'),
  ownership: selected('personal'),
  horizon: selected('short'),
  visibility: selected('us'),
};
export const goodAbout: ForgedValues = {
  level: selected('3'),
  craft_family: selected('design'),
  tenure: '12',
  first_time_lead: selected('no'),
  team: '',
  department: '',
  location: '',
  earlier_path: '',
  languages: 'English',
  manager: peopleSelected(),
};
export const goodWishes: ForgedValues = {
  offers: manySelected('feedback'),
  seeks: manySelected('writing'),
  goals: manySelected(),
  interests: '',
  cadence: selected('open'),
  style: selected('free'),
  from: selected('09:00'),
  until: selected('17:00'),
  not_with: peopleSelected(),
};
export const goodSetup: ForgedValues = {
  name: 'Taken over',
  purpose: '',
  cadenceDays: selected('14'),
  nextRoundOn: dateSelected(null),
  acceptableFit: '60',
  noRepeatMonths: '12',
  minSharedHours: '3',
  reportFloor: '5',
  oddOneOut: selected('trio'),
  introductions: selected('direct'),
  answerDays: '5',
  guests: selected('left-out'),
};
