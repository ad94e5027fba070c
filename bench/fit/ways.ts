import { lowestFit } from '../../src/matching/choosing/trios.ts';
import type { MatchInput } from '../../src/matching/match.ts';
import { maxWeightMatching } from '../../src/matching/max-weight-matching.ts';
import type { Prepared } from '../../src/matching/prepare.ts';
import { prepare } from '../../src/matching/prepare.ts';
import type { Random } from '../random.ts';

/** Fits of the pairs and trios that some way of pairing makes, and how many it leaves over. */
export type Paired = {
  readonly fits: readonly number[];
  readonly leftOver: number;
};

type Legal = { readonly a: number; readonly b: number; readonly fit: number };

function legalPairs({ participants }: MatchInput, { between }: Prepared): readonly Legal[] {
  return participants.flatMap((one, a) =>
    participants.flatMap((other, b) =>
      a < b && between.mayMeet(one, other) ? [{ a, b, fit: between.fit(one, other) }] : [],
    ),
  );
}

/** Any pairs that the rules allow, as many as can be. */
export function atRandom(input: MatchInput, rng: Random, prepared: Prepared = prepare(input)): Paired {
  const legal = legalPairs(input, prepared);
  const { mate } = maxWeightMatching(
    {
      vertexCount: input.participants.length,
      from: Int32Array.from(legal, ({ a }) => a),
      to: Int32Array.from(legal, ({ b }) => b),
      weight: Float64Array.from(legal, () => rng.below(2 ** 20)),
    },
    { maxCardinality: true },
  );
  const chosen = legal.filter(({ a, b }) => mate[a] === b);
  return paired(input, chosen, prepared);
}

/** The best pair first, then the best of who is left. */
export function greedily(input: MatchInput, prepared: Prepared = prepare(input)): Paired {
  const taken = new Set<number>();
  const chosen = legalPairs(input, prepared)
    .toSorted((one, other) => other.fit - one.fit)
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    });
  return paired(input, chosen, prepared);
}

/** Whoever is free joins the first pair that the rules allow. */
function paired({ participants }: MatchInput, pairs: readonly Legal[], { between }: Prepared): Paired {
  const taken = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const groups = pairs.map(({ a, b }) => [participants[a], participants[b]].flatMap((one) => one ?? []));
  let leftOver = 0;
  for (const person of participants.filter((_, at) => !taken.has(at))) {
    const host = groups.find(
      (group) => group.length === 2 && group.every((member) => between.mayMeet(person, member)),
    );
    if (host) host.push(person);
    else leftOver++;
  }
  return { fits: groups.map((group) => lowestFit(group, between)), leftOver };
}
