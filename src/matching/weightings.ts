import type { FitPart, FitWeights } from './fit-parts.ts';
import { FIT_PARTS, forEachPart } from './fit-parts.ts';

/** What a program may have its pairs matched for. */
export type Weighting = 'balanced' | 'learning' | 'same-work' | 'other-corners';

/** How many times its default weight a part counts; 1 for those left out. */
const TIMES: Readonly<Record<Weighting, Times>> = {
  balanced: {},
  learning: { giveAndTake: 3, goals: 2, level: 0 },
  'same-work': { craft: 3, level: 2, stage: 2, team: 0, department: 0, path: 0, tooAlike: 0 },
  'other-corners': { team: 3, department: 3, location: 3, path: 3, tooAlike: 3, craft: 0 },
};

export type Times = Partial<Readonly<Record<FitPart, 0 | 1 | 2 | 3>>>;

export const weightsFor = (weighting: Weighting): FitWeights => weightsOf(TIMES[weighting]);

/** By how many times its default weight each part counts. */
export function weightsOf(times: Times): FitWeights {
  return forEachPart((part) => FIT_PARTS[part].defaultWeight * (times[part] ?? 1));
}
