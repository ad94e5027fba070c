import { isBefore, type PairFacts } from './facts.ts';
import type { PlacedPerson } from './table.ts';

/** In which group somebody of a pair stands; undefined where the measure is not of them. */
export type GroupOf = (pair: PairFacts, personId: string) => string | undefined;

/** Everybody once: who was in two pairs counts with the later one. */
export function placedIn(pairs: readonly PairFacts[], groupOf: GroupOf): readonly PlacedPerson[] {
  const places = new Map<string, PlacedPerson>();
  const inOrder = pairs.toSorted((one, other) => (isBefore(one.introducedAt, other.introducedAt) ? -1 : 1));
  for (const pair of inOrder)
    for (const personId of pair.members) {
      const group = groupOf(pair, personId);
      if (group !== undefined) places.set(personId, { personId, roundId: pair.roundId, group });
    }
  return [...places.values()];
}
