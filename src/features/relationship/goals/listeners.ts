import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { listenToActions } from './listeners/actions.ts';
import { listenToAnswers } from './listeners/answers.ts';
import { listenToDetails } from './listeners/details.ts';
import { listenToGoals } from './listeners/goals.ts';
import { GoalError } from './model/goal.ts';
import { texts } from './texts.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.refusals(GoalError, (reader) => texts(reader).refusals);
  listenToGoals(registry, deps);
  listenToDetails(registry, deps);
  listenToActions(registry, deps);
  listenToAnswers(registry, deps);
}
