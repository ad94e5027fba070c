import { eligibility } from './eligibility.ts';
import type { MatchInput } from './match.ts';
import { prospectsAmong, type Prospects } from './obstacles.ts';

/** What a round would find for one of these people. */
export function prospects(
  id: string,
  { participants, history, rules }: Pick<MatchInput, 'participants' | 'history' | 'rules'>,
): Prospects {
  const person = participants.find((each) => each.id === id);
  if (!person) return { others: participants.length, inHours: 0, inLanguage: 0, notLately: 0 };
  return prospectsAmong(person, participants, eligibility(participants, history, rules));
}
