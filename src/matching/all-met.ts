import { eligibility } from './eligibility.ts';
import type { MatchInput } from './match.ts';
import type { Candidate } from './participant.ts';

/**
 * Whether all who share enough hours and a language have been peers too lately to be so again, so that no round would find a pair.
 * By what admins may know: managers and "not with" lists play no part in it, so that nothing of them can be read from it.
 */
export function haveAllMet({
  participants,
  history,
  rules,
}: Pick<MatchInput, 'participants' | 'history' | 'rules'>): boolean {
  const { shareHours, shareLanguage } = eligibility([], [], rules);
  const lately = new Set(
    history
      .filter(({ monthsAgo }) => monthsAgo < rules.noRepeatMonths)
      .flatMap(({ a, b }) => [JSON.stringify([a, b]), JSON.stringify([b, a])]),
  );
  if (lately.size === 0) return false;
  const isPossible = (a: Candidate, b: Candidate) => shareHours(a, b) && shareLanguage(a, b);
  const isNew = (a: Candidate, b: Candidate) => !lately.has(JSON.stringify([a.id, b.id])) && isPossible(a, b);
  const some = (holds: (a: Candidate, b: Candidate) => boolean) =>
    participants.some((a, at) => participants.slice(at + 1).some((b) => holds(a, b)));
  return !some(isNew) && some(isPossible);
}
