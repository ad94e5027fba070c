import type { Between } from '../between.ts';
import type { Scorer } from '../scoring/scorer.ts';
import type { ChoosingRules, ChoosingStage } from './choose-pairs.ts';
import { choosePairs, groupsOf } from './choose-pairs.ts';
import { bestOfEveryWay, MOST_TRIED } from './every-way.ts';
import { withBestOddOnes } from './odd-ones.ts';
import type { MatchedGroup, Grouping } from './trios.ts';

export type Pool = {
  readonly scorer: Scorer;
  /** Settled beforehand. */
  readonly pinned: readonly MatchedGroup[];
  readonly between: Between;
};

/** Everybody of the pool in pairs, and in trios where the program has them and somebody would be left over without. */
export function formGroups(
  pool: Pool,
  rules: ChoosingRules,
  report: (stage: ChoosingStage, done: number) => void,
): Grouping {
  const { scorer, pinned, between } = pool;
  const { people } = scorer;
  const choice = choosePairs(scorer, rules, report);
  const groups = [...pinned, ...groupsOf(people, choice.mate)];
  const alone = people.filter((_, at) => choice.mate[at] === -1);
  if (alone.length === 0 || rules.trio === 'wait') return { groups, alone };
  const { acceptableFit } = rules;
  return people.length + pinned.length <= MOST_TRIED
    ? bestOfEveryWay({ people, pinned }, between, acceptableFit)
    : withBestOddOnes({ scorer, choice, pinned, between, acceptableFit });
}
