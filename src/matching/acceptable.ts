import type { Between } from './between.ts';
import type { Candidate } from './participant.ts';
import { someTwosomes } from './sample.ts';

/** The acceptable fit, which asks for no more than half of all pairs that may be formed here could give. */
export function acceptableHere(
  people: readonly Candidate[],
  { mayMeet, fit }: Pick<Between, 'mayMeet' | 'fit'>,
  acceptableFit: number,
): number {
  const fits = someTwosomes(people).flatMap(([a, b]) => (mayMeet(a, b) ? [fit(a, b)] : []));
  const median = fits.toSorted((a, b) => a - b)[Math.floor(fits.length / 2)];
  return Math.min(acceptableFit, median ?? acceptableFit);
}
