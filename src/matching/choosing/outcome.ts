import type { Between } from '../between.ts';
import type { MatchedGroup, Grouping } from './trios.ts';
import { lowestFit } from './trios.ts';
import { countTurns } from './turns.ts';

/**
 * What a grouping is worth, the weightiest first, higher being better: few left over, few trios, few of these with a
 * pinned pair, few who are left over or in a trio though they have a turn, the lowest fit up to the acceptable, few below
 * that, and the greatest total fit.
 */
export function worthOf(
  { groups, alone }: Grouping,
  between: Between,
  acceptableFit: number,
): readonly number[] {
  const trios = groups.filter(({ people }) => people.length > 2);
  const fits = groups.map(({ people }) => lowestFit(people, between));
  const chosen = fits.filter((_, at) => groups[at]?.pinned !== true);
  return [
    -alone.length,
    -trios.length,
    -trios.filter(({ pinned }) => pinned).length,
    ...countTurns([...alone, ...trios.flatMap((trio: MatchedGroup) => trio.people)]).map((count) => -count),
    Math.min(acceptableFit, ...chosen),
    -chosen.filter((fit) => fit < acceptableFit).length,
    fits.reduce((sum, fit) => sum + fit, 0),
  ];
}
