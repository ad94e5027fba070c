import type { Eligibility } from './eligibility.ts';
import type { Candidate } from './participant.ts';

/**
 * How many of a pool could be somebody's peer, rule by rule, by what anybody may know: hours, a language, and whom they have met
 * themselves. Managers, "not with" lists and whatever else is confidential play no part in it, so that nothing of them can be
 * read from it.
 */
export type Prospects = {
  /** All others in the pool. */
  readonly others: number;
  /** Those who share enough hours, … */
  readonly inHours: number;
  /** … and a language, … */
  readonly inLanguage: number;
  /** … and have not been their peer lately. */
  readonly notLately: number;
};

/** Of fewer people nothing is told: what holds of all of them would tell of each. */
export const FEWEST_TO_TELL = 3;

/** What leaves somebody hardly anybody, the first that does; undefined where nothing that anybody may know does. */
export type Obstacle = 'too-few' | 'hours' | 'language' | 'lately';

export function obstacleIn({ others, inHours, inLanguage, notLately }: Prospects): Obstacle | undefined {
  if (others < FEWEST_TO_TELL) return 'too-few';
  if (inHours < FEWEST_TO_TELL) return 'hours';
  if (inLanguage < FEWEST_TO_TELL) return 'language';
  return notLately < FEWEST_TO_TELL ? 'lately' : undefined;
}

export function prospectsAmong(
  person: Candidate,
  everybody: readonly Candidate[],
  { shareHours, shareLanguage, metLately }: Pick<Eligibility, 'shareHours' | 'shareLanguage' | 'metLately'>,
): Prospects {
  const others = everybody.filter((other) => other !== person);
  const inHours = others.filter((other) => shareHours(person, other));
  const inLanguage = inHours.filter((other) => shareLanguage(person, other));
  return {
    others: others.length,
    inHours: inHours.length,
    inLanguage: inLanguage.length,
    notLately: inLanguage.filter((other) => !metLately(person, other)).length,
  };
}
