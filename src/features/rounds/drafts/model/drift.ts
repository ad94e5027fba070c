import type { Drift, RoundPlan, Availability } from './round.ts';

export function driftOf(
  { pairs, leftovers }: Pick<RoundPlan, 'pairs' | 'leftovers'>,
  people: readonly Availability[],
): Drift {
  const states = new Map(people.map(({ personId, state }) => [personId, state]));
  const stateOf = (personId: string) => states.get(personId) ?? 'left';
  const paired = pairs.flatMap(({ members }) => members);
  const everybody = [...paired, ...leftovers.map(({ id }) => id)];
  const gone = everybody.flatMap((personId) => {
    const cause = stateOf(personId);
    return cause === 'free' ? [] : [{ personId, cause }];
  });
  const planned = new Set(everybody);
  const joined = people
    .filter(({ personId, state }) => state === 'free' && !planned.has(personId))
    .map(({ personId }) => ({ personId, cause: 'joined' as const }));
  return {
    people: [...gone, ...joined],
    keptApart: [],
    areSettingsOld: false,
    holds: paired.every((personId) => stateOf(personId) === 'free'),
  };
}

type Found = Pick<Drift, 'keptApart' | 'areSettingsOld'>;

export const withMore = (drift: Drift, found: Found): Drift => ({
  ...drift,
  ...found,
  holds: drift.holds && found.keptApart.length === 0,
});
