import { eligibility } from './eligibility.ts';
import type { MatchInput } from './match.ts';

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

export function prospects(
  id: string,
  { participants, history, rules }: Pick<MatchInput, 'participants' | 'history' | 'rules'>,
): Prospects {
  const person = participants.find((each) => each.id === id);
  const others = participants.filter((each) => each !== person);
  if (!person) return { others: others.length, inHours: 0, inLanguage: 0, notLately: 0 };
  const { shareHours, shareLanguage } = eligibility([], [], rules);
  const lately = new Set(
    history
      .filter(({ a, b, monthsAgo }) => (a === id || b === id) && monthsAgo < rules.noRepeatMonths)
      .map(({ a, b }) => (a === id ? b : a)),
  );
  const inHours = others.filter((other) => shareHours(person, other));
  const inLanguage = inHours.filter((other) => shareLanguage(person, other));
  return {
    others: others.length,
    inHours: inHours.length,
    inLanguage: inLanguage.length,
    notLately: inLanguage.filter((other) => !lately.has(other.id)).length,
  };
}
