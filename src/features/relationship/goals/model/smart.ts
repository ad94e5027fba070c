import type { GoalExample } from '../../../../content/pack/content.ts';
import type { Goal } from './goal.ts';

/** What would make a goal easier to reach. It is said, and never asked for. */
export const gaps = ['measure', 'date', 'first-action'] as const;
export type Gap = (typeof gaps)[number];

const soon = Temporal.Duration.from({ days: 7 });

export function gapsOf(goal: Goal, today: Temporal.PlainDate): readonly Gap[] {
  const missing: Readonly<Record<Gap, boolean>> = {
    measure: goal.wording.measure === '',
    date: goal.targetDate === undefined,
    'first-action': !hasBegun(goal, today),
  };
  return gaps.filter((gap) => missing[gap]);
}

const hasBegun = ({ actions }: Goal, today: Temporal.PlainDate): boolean =>
  actions.some(
    ({ isDone, dueOn }) => isDone || (dueOn && Temporal.PlainDate.compare(dueOn, today.add(soon)) <= 0),
  );

/** The nearest to the goal: of its theme where it has one, then as far away, then owned alike. */
export function exampleFor(examples: readonly GoalExample[], goal: Goal): GoalExample | undefined {
  const distance = ({ theme, horizon, owner }: GoalExample): number =>
    (theme === goal.theme ? 0 : 4) + (horizon === goal.horizon ? 0 : 2) + (owner === goal.ownership ? 0 : 1);
  return examples.toSorted((one, other) => distance(one) - distance(other))[0];
}
