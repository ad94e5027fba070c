import type { Between } from './between.ts';
import type { Candidate } from './participant.ts';
import type { MatchedGroup } from './choosing/trios.ts';

/** A fault in matching itself: what it formed breaks a hard rule, and must not leave the module. */
export class IllegalRoundError extends Error {
  override readonly name = 'IllegalRoundError';
  readonly code = 'illegal-round';
  readonly members: readonly string[];

  constructor(members: readonly string[]) {
    super(`Matching formed a group that breaks a hard rule: ${members.join(', ')}`);
    this.members = members;
  }
}

/** Everybody stands exactly once, in a group of two or three or alone, and all members of a group may meet. */
export function assertLegal(
  everybody: readonly Candidate[],
  round: { readonly groups: readonly MatchedGroup[]; readonly alone: readonly Candidate[] },
  { mayMeet }: Between,
): void {
  const seen = new Set<Candidate>();
  for (const { people } of [...round.groups, ...round.alone.map((person) => ({ people: [person] }))]) {
    const legal = people.every((a, at) => !seen.has(a) && people.slice(at + 1).every((b) => mayMeet(a, b)));
    if (!legal || people.length > 3) throw new IllegalRoundError(people.map(({ id }) => id));
    for (const person of people) seen.add(person);
  }
  const missing = everybody.filter((person) => !seen.has(person));
  if (missing.length > 0) throw new IllegalRoundError(missing.map(({ id }) => id));
}
