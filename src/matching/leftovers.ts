import type { Eligibility } from './eligibility.ts';
import type { Candidate } from './participant.ts';
import type { Leftover, LeftoverCause } from './round.ts';

type Pool = {
  readonly everybody: readonly Candidate[];
  readonly eligibility: Eligibility;
  /** Whom the program lets wait because the count is odd. */
  readonly oddOne: Candidate | undefined;
};

/** Among fewer who could be peers by hours and language, a cause would tell who named whom. */
const FEWEST_TO_TELL = 3;

export function leftover(person: Candidate, pool: Pool): Leftover {
  return { id: person.id, cause: causeFor(person, pool) };
}

function causeFor(person: Candidate, { everybody, eligibility, oddOne }: Pool): LeftoverCause {
  const inHours = everybody.filter((other) => other !== person && eligibility.shareHours(person, other));
  if (inHours.length === 0) return 'no-shared-hours';
  const possible = inHours.filter((other) => eligibility.shareLanguage(person, other));
  if (possible.length === 0) return 'no-shared-language';
  if (possible.length < FEWEST_TO_TELL) return 'few-peers';
  if (!possible.some((other) => eligibility.mayMeet(person, other))) return 'all-barred';
  return person === oddOne ? 'odd-one-out' : 'all-taken';
}
