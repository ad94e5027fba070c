import type { Eligibility } from './eligibility.ts';
import type { Measure } from './fit.ts';
import { fitPoints, totalOf } from './fit.ts';
import type { Participant } from './participant.ts';
import { someTwosomes } from './sample.ts';

/**
 * What having just met costs: never more than a quarter of what half of all pairs have, so that in a small pool, where all have
 * met, who suits whom still tells.
 */
export function costOfPast(
  people: readonly Participant[],
  measure: Measure,
  { arePossible }: Pick<Eligibility, 'arePossible'>,
): number {
  const points = someTwosomes(people).flatMap(([a, b]) =>
    arePossible(a, b) ? [totalOf(fitPoints(a, b, { ...measure, metBefore: 0 }))] : [],
  );
  const median = points.toSorted((a, b) => a - b)[Math.floor(points.length / 2)] ?? 0;
  return Math.min(measure.scale.metBefore, Math.floor(median / 4));
}
