import type { Between } from '../between.ts';
import type { WeightedGraph } from '../max-weight-matching.ts';
import { maxWeightMatching } from '../max-weight-matching.ts';
import type { Scorer } from '../scoring/scorer.ts';
import type { Choice } from './choose-pairs.ts';
import { groupsOf } from './choose-pairs.ts';
import { worthOf } from './outcome.ts';
import { hasTurns } from './aims.ts';
import { weighPairs, weightLayout } from './pair-weights.ts';
import type { MatchedGroup, Grouping } from './trios.ts';
import { joinPairs, outranks } from './trios.ts';

/** Up to so many people each is tried as the odd one, above that the likeliest few, and in a large round nobody. */
const MOST_ALL_TRIED = 60;
const LIKELIEST_TRIED = 16;
const MOST_TRIED_AT_ALL = 2000;

/** Odd ones settled one after the other: of more than that, the rest join as well as they can. */
const MOST_SETTLED = 3;

export type OddOnes = {
  readonly scorer: Scorer;
  readonly choice: Choice;
  readonly pinned: readonly MatchedGroup[];
  readonly between: Between;
  readonly acceptableFit: number;
};

type Tried = { readonly grouping: Grouping; readonly worth: readonly number[] };

/**
 * A trio is settled with its host pair in view: whoever could be the odd one is set aside in turn, the others are
 * paired without them, and the best of what comes of it is kept.
 */
export function withBestOddOnes(pool: OddOnes): Grouping {
  const { choice } = pool;
  const likely = likelyOddOnes(pool);
  const solve = solver(pool);
  const steps = Math.min(
    MOST_SETTLED,
    choice.mate.filter((mate, at) => mate === -1 && choice.links[at]).length,
  );
  let aside: readonly number[] = [];
  let best = tried(choice.mate, pool);
  for (let step = 0; step < steps; step++) {
    const found = likely
      .filter((person) => !aside.includes(person))
      .map((person) => ({ person, ...tried(solve([...aside, person]), pool) }))
      .reduce<(Tried & { readonly person?: number }) | undefined>(
        (so, one) => (outranks(one.worth, (so ?? best).worth) ? one : so),
        undefined,
      );
    if (found?.person === undefined) break;
    aside = [...aside, found.person];
    best = found;
  }
  return best.grouping;
}

function tried(mate: Int32Array, { scorer, pinned, between, acceptableFit }: OddOnes): Tried {
  const free = scorer.people.filter((_, at) => mate[at] === -1);
  const grouping = joinPairs(free, [...pinned, ...groupsOf(scorer.people, mate)], between);
  return { grouping, worth: worthOf(grouping, between, acceptableFit) };
}

/** Those whom some largest matching leaves out, and who could meet two people: first who has no turn, then the best fits. */
function likelyOddOnes({ scorer, choice }: OddOnes): readonly number[] {
  const { people } = scorer;
  if (people.length > MOST_TRIED_AT_ALL) return [];
  const turn = (at: number): number => choice.aims.turns[at] ?? 0;
  const worth = (at: number): number => choice.worthAsThird[at] ?? 0;
  const hash = (at: number): number => scorer.hashes[at] ?? 0;
  const all = [...people.keys()].filter((at) => choice.mayBeFree(at) && (choice.links[at] ?? 0) > 0);
  return all
    .toSorted((a, b) => turn(a) - turn(b) || worth(b) - worth(a) || hash(a) - hash(b))
    .slice(0, people.length > MOST_ALL_TRIED ? LIKELIEST_TRIED : undefined);
}

/** Pairs all but those set aside; without the floor where it would cost people. */
function solver({ scorer, choice, acceptableFit }: OddOnes): (aside: readonly number[]) => Int32Array {
  const size = scorer.people.length;
  const aims = { ...choice.aims, acceptableFit, worthAsOddOne: undefined };
  const layout = weightLayout(size, { breaches: true, turns: hasTurns(aims) });
  const graphs = [choice.floor, 0].map((floor) => weighPairs(choice.edges, { ...aims, floor }, layout));
  const freeBefore = choice.mate.filter((mate) => mate === -1).length;
  return (aside) => {
    let mate = new Int32Array(size).fill(-1);
    for (const graph of graphs) {
      mate = maxWeightMatching(without(graph, aside), { maxCardinality: true }).mate.slice();
      if (mate.filter((one) => one === -1).length <= freeBefore) break;
    }
    return mate;
  };
}

function without({ vertexCount, from, to, weight }: WeightedGraph, aside: readonly number[]): WeightedGraph {
  const stays = (_: unknown, edge: number): boolean =>
    !aside.includes(from[edge] ?? -1) && !aside.includes(to[edge] ?? -1);
  return { vertexCount, from: from.filter(stays), to: to.filter(stays), weight: weight.filter(stays) };
}
