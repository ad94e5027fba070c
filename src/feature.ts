import type { Deps } from './deps.ts';
import type { Reactions } from './happenings.ts';
import type { Kinds } from './scheduling/touchpoints.ts';
import type { Listen } from './slack/listening/listeners.ts';

/** What a feature may contribute to the app: its one door. */
export type Feature = {
  /** Its place, `area/feature`. */
  readonly name: string;
  /** What Slack calls. */
  readonly listen?: Listen;
  /** What it sends of its own accord. */
  readonly touchpoints?: (deps: Deps) => Kinds;
  /** What it does when something happens elsewhere. */
  readonly reactions?: (deps: Deps) => Reactions;
};
