import type { MatchInput } from './match.ts';
import { match } from './match.ts';
import type { MatchedRound } from './round.ts';

/** What fewer months before a repeat would give. */
export type RepeatsAdvice = {
  /** The most months with which as many are matched as if anybody could meet again. */
  readonly months: number;
  readonly pairs: number;
  readonly trios: number;
  /** Whether without it not one pair is formed. */
  readonly isEveryone: boolean;
};

/** Larger pools do not run out of people, and each try costs a round. */
const MOST_ADVISED = 300;

/** Undefined where the bar on a repeat leaves nobody over. */
export function repeatsAdvice(
  input: MatchInput,
  { leftovers, pairs }: MatchedRound,
): RepeatsAdvice | undefined {
  const { noRepeatMonths } = input.rules;
  if (leftovers.length === 0 || noRepeatMonths === 0 || input.participants.length > MOST_ADVISED)
    return undefined;
  const leftAt = (months: number): MatchedRound =>
    match({ ...input, rules: { ...input.rules, noRepeatMonths: months } });
  let best = leftAt(0);
  const fewest = best.leftovers.length;
  if (fewest === leftovers.length) return undefined;
  let months = 0;
  let tooMany = Math.ceil(noRepeatMonths);
  while (tooMany - months > 1) {
    const middle = (months + tooMany) >> 1;
    const round = leftAt(middle);
    if (round.leftovers.length > fewest) tooMany = middle;
    else [best, months] = [round, middle];
  }
  const trios = best.pairs.filter(({ members }) => members.length > 2).length;
  return { months, pairs: best.pairs.length - trios, trios, isEveryone: pairs.length === 0 };
}
