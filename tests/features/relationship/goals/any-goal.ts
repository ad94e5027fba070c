import * as fc from 'fast-check';
import { themes } from '../../../../src/content/pack/tags.ts';
import { goalStates, outcomes, type Goal } from '../../../../src/features/relationship/goals/model/goal.ts';

export const people = ['U0', 'U1', 'U2'] as const;

export const today = Temporal.PlainDate.from('2026-03-02');

const day = fc.option(
  fc.integer({ min: -40, max: 400 }).map((days) => today.add({ days })),
  { nil: undefined },
);

export const anyGoal: fc.Arbitrary<Goal> = fc.record({
  id: fc.uuid(),
  pairId: fc.constant('P1'),
  number: fc.integer({ min: 1, max: 50 }),
  ownerId: fc.constantFrom(...people),
  wording: fc.record({
    title: fc.string(),
    why: fc.string(),
    measure: fc.string(),
    support: fc.constant([]),
  }),
  ownership: fc.constantFrom('personal', 'shared'),
  horizon: fc.constantFrom('short', 'long'),
  visibleTo: fc.constantFrom('me', 'us'),
  state: fc.constantFrom(...goalStates),
  outcome: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
  note: fc.string(),
  closingNumber: fc.constant(undefined),
  reminderNumber: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  createdAt: fc.constant(Temporal.Instant.from('2026-03-02T09:00:00Z')),
  consents: fc.subarray([...people]),
  theme: fc.option(fc.constantFrom(...themes), { nil: undefined }),
  percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  partOf: fc.constant(undefined),
  targetDate: day,
  actions: fc.array(
    fc.record({ position: fc.integer(), wording: fc.string(), dueOn: day, isDone: fc.boolean() }),
    { maxLength: 6 },
  ),
  confidence: fc.array(
    fc.record({
      personId: fc.constantFrom(...people),
      moment: fc.constantFrom('start', 'mid', 'end'),
      level: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 4 },
  ),
});
