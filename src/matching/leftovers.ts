import type { Eligibility } from './eligibility.ts';
import type { Candidate } from './participant.ts';
import { obstacleIn, prospectsAmong, type Obstacle } from './obstacles.ts';
import type { Leftover, LeftoverCause } from './round.ts';

type Pool = {
  readonly everybody: readonly Candidate[];
  readonly eligibility: Eligibility;
  /** Whether the program has no trios, and lets one alone wait because the count is odd. */
  readonly isOddOneOut: boolean;
};

const causes: Readonly<Record<Obstacle, LeftoverCause>> = {
  'too-few': 'few-peers',
  hours: 'no-shared-hours',
  language: 'no-shared-language',
  lately: 'few-peers',
};

/** No rule that is confidential has a part in the cause, which would else prove who named whom. */
export function leftover(person: Candidate, { everybody, eligibility, isOddOneOut }: Pool): Leftover {
  const obstacle = obstacleIn(prospectsAmong(person, everybody, eligibility));
  if (obstacle) return { id: person.id, cause: causes[obstacle] };
  return { id: person.id, cause: isOddOneOut ? 'odd-one-out' : 'all-taken' };
}
