import type { Eligibility } from './eligibility.ts';
import type { FitScale, Measure } from './fit.ts';
import { fitPoints, totalOf } from './fit.ts';
import type { Candidate } from './participant.ts';
import { someTwosomes } from './sample.ts';

/**
 * What having just met costs, and missing again what was missed: never more than a quarter of what half of all pairs have each, so
 * that in a small pool, where all have met, who suits whom still tells.
 */
export function costsOfPast(
  people: readonly Candidate[],
  { scale, blanks }: Measure,
  { arePossible }: Pick<Eligibility, 'arePossible'>,
): Pick<FitScale, 'metBefore' | 'missed'> {
  const unspent = { scale: { ...scale, missed: 0 }, blanks, metBefore: 0 };
  const points = someTwosomes(people).flatMap(([a, b]) =>
    arePossible(a, b) ? [totalOf(fitPoints(a, b, unspent))] : [],
  );
  const median = points.toSorted((a, b) => a - b)[Math.floor(points.length / 2)] ?? 0;
  const most = Math.floor(median / 4);
  return { metBefore: Math.min(scale.metBefore, most), missed: Math.min(scale.missed, most) };
}
