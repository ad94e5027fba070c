import type { Candidate } from './participant.ts';
import { idHash } from './scoring/pair-hash.ts';

/** People whose twosomes stand for all of a pool: a hundred give near five thousand. */
const PEOPLE_ASKED = 100;

/** Every two of a pool, or of so many of its people as the hash of their ids picks: the same in any order of people. */
export function someTwosomes(
  people: readonly Candidate[],
  most = PEOPLE_ASKED,
): readonly (readonly [Candidate, Candidate])[] {
  const asked =
    people.length <= most
      ? people
      : people
          .map((person) => ({ person, hash: idHash(person.id) }))
          .toSorted((a, b) => a.hash - b.hash || (a.person.id < b.person.id ? -1 : 1))
          .slice(0, most)
          .map(({ person }) => person);
  return asked.flatMap((a, at) => asked.slice(at + 1).map((b) => [a, b] as const));
}
