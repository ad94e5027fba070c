import type { Goal } from '../../src/features/relationship/goals/model/goal.ts';
import type { Pack } from '../../src/features/relationship/goals/views/one.ts';
import { goalExamples, pair, people, rowId, said, tags } from './sample-data.ts';

const names = Object.entries(tags.themes).map(([theme, { name }]) => [theme, name]);

export const pack: Pack = {
  examples: goalExamples,
  themeNames: Object.fromEntries(names) as Pack['themeNames'],
};

const goal: Goal = {
  id: rowId(5),
  pairId: pair.id,
  number: 1,
  ownerId: people.ana.id,
  ownership: 'personal',
  state: 'active',
  outcome: undefined,
  note: '',
  closingNumber: undefined,
  reminderNumber: undefined,
  createdAt: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  consents: [],
  horizon: 'short',
  visibleTo: 'us',
  targetDate: Temporal.PlainDate.from('2026-04-13'),
  theme: undefined,
  percent: undefined,
  partOf: undefined,
  wording: { title: said.goal, why: '', measure: '', support: [] },
  actions: [
    { position: 1, wording: said.firstStep, dueOn: Temporal.PlainDate.from('2026-03-06'), isDone: true },
    { position: 2, wording: said.secondStep, dueOn: Temporal.PlainDate.from('2026-03-16'), isDone: false },
  ],
  confidence: [],
};

const shared: Goal = {
  ...goal,
  id: rowId(6),
  number: 2,
  ownership: 'shared',
  horizon: 'long',
  percent: 40,
  wording: { ...goal.wording, title: said.sharedGoal },
  actions: [{ position: 1, wording: said.firstStep, dueOn: undefined, isDone: false }],
};

const full: Goal = {
  ...goal,
  theme: 'influence',
  partOf: shared.id,
  visibleTo: 'me',
  wording: { title: said.goal, why: said.why, measure: said.measure, support: ['challenge', 'remind'] },
  confidence: [
    { personId: people.ana.id, moment: 'start', level: 2 },
    { personId: people.ana.id, moment: 'mid', level: 4 },
  ],
};

const closing: Goal = {
  ...shared,
  state: 'closing',
  outcome: 'partly',
  note: said.note,
  closingNumber: 1,
  consents: [people.ben.id],
};

/** What the owner of the full one says once it is closed. */
export const confidenceAtTheEnd: Goal['confidence'] = [
  ...full.confidence,
  { personId: people.ana.id, moment: 'end', level: 5 },
];

export const goals = {
  own: goal,
  shared,
  full,
  closing,
  bare: {
    ...goal,
    targetDate: undefined,
    actions: [{ position: 1, wording: said.firstStep, dueOn: undefined, isDone: false }],
  },
  done: { ...goal, actions: goal.actions.map((action) => ({ ...action, isDone: true })) },
  proposed: { ...shared, percent: undefined, state: 'proposed', consents: [people.ben.id] },
  declined: { ...shared, state: 'declined' },
  closed: { ...closing, state: 'closed', consents: [] },
  endedWithPair: { ...shared, state: 'closed' },
} as const satisfies Readonly<Record<string, Goal>>;
