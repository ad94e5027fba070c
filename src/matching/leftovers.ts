import type { Eligibility } from './eligibility.ts';
import type { Participant } from './participant.ts';
import type { Leftover, LeftoverCause } from './round.ts';

type Pool = {
  readonly everybody: readonly Participant[];
  readonly eligibility: Eligibility;
  /** Whom the program lets wait because the count is odd. */
  readonly oddOne: Participant | undefined;
};

export function leftover(person: Participant, pool: Pool): Leftover {
  return { id: person.id, cause: causeFor(person, pool) };
}

function causeFor(person: Participant, { everybody, eligibility, oddOne }: Pool): LeftoverCause {
  const others = everybody.filter((other) => other !== person);
  if (others.some((other) => eligibility.mayMeet(person, other)))
    return person === oddOne ? 'odd-one-out' : 'all-taken';
  return others.some((other) => eligibility.shareHours(person, other)) ? 'all-barred' : 'no-shared-hours';
}
