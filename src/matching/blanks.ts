import type { Eligibility } from './eligibility.ts';
import type { BlankPart, BlankPoints, FitScale } from './fit.ts';
import { BLANK_PARTS, blankShares } from './fit.ts';
import type { Candidate } from './participant.ts';
import { someTwosomes } from './sample.ts';

/**
 * What each part counts for where it was left blank. Of a pool in which no two filled it in it counts for nothing, the
 * same for everybody.
 */
export function blankPoints(
  people: readonly Candidate[],
  scale: FitScale,
  eligibility: Pick<Eligibility, 'arePossible'>,
): BlankPoints {
  const sums = new Map<BlankPart, { sum: number; count: number }>(
    BLANK_PARTS.map((part) => [part, { sum: 0, count: 0 }]),
  );
  for (const [a, b] of someTwosomes(people)) {
    if (!eligibility.arePossible(a, b)) continue;
    const shares = blankShares(a, b);
    for (const [part, known] of sums) {
      const share = shares[part];
      if (share === undefined) continue;
      known.sum += share;
      known.count++;
    }
  }
  const points = (part: BlankPart): number => {
    const { sum, count } = sums.get(part) ?? { sum: 0, count: 0 };
    return count === 0 ? 0 : Math.round((scale[part] * sum) / count);
  };
  return {
    interests: points('interests'),
    goals: points('goals'),
    cadence: points('cadence'),
    style: points('style'),
    team: points('team'),
    department: points('department'),
    location: points('location'),
    path: points('path'),
  };
}
