import type { Scorer } from '../scoring/scorer.ts';
import type { FitEdges } from './fit-edges.ts';
import { fullCover } from './full-cover.ts';

export type Floor = {
  /** The candidates, with what the cover had to add. */
  readonly edges: FitEdges;
  readonly floor: number;
  /** How many stay free however the pairs are chosen. */
  readonly freeCount: number;
  /** Whether some way to match as many, at any fit, leaves this person free. */
  readonly mayBeFree: (person: number) => boolean;
};

/**
 * The greatest fit, up to the acceptable, that every pair can have with as many people matched as without a floor.
 * Capped there, one hopeless case lowers it for nobody else: pairs below the acceptable fit are then kept few.
 */
export function fairnessFloor(scorer: Scorer, candidates: FitEdges, acceptableFit: number): Floor {
  const acceptable = fullCover(scorer, candidates, acceptableFit);
  const any = fullCover(scorer, acceptable.edges, 0);
  if (acceptable.freeCount === any.freeCount)
    return { ...acceptable, mayBeFree: any.mayBeFree, floor: acceptableFit };
  let best: Floor = { ...any, floor: 0 };
  let tooHigh = acceptableFit;
  while (tooHigh - best.floor > 1) {
    const middle = (best.floor + tooHigh) >> 1;
    const cover = fullCover(scorer, best.edges, middle);
    if (cover.freeCount === any.freeCount) best = { ...cover, mayBeFree: any.mayBeFree, floor: middle };
    else tooHigh = middle;
  }
  return best;
}
