import type { Scorer } from '../scoring/scorer.ts';
import type { FitEdges } from './fit-edges.ts';
import { edgesFrom } from './fit-edges.ts';
import type { FullCover } from './full-cover.ts';
import { fullCover } from './full-cover.ts';
import { withTurnsInReach } from './turns-in-reach.ts';
import { largestTurnsKept, turnWeight } from './turns.ts';

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
 * The greatest fit, up to the acceptable, that every pair can have with as many people matched as without a floor, and no
 * weightier turn missed. Capped there, one hopeless case lowers it for nobody else: pairs below the acceptable fit are then
 * kept few.
 */
export function fairnessFloor(scorer: Scorer, candidates: FitEdges, acceptableFit: number): Floor {
  const turns = Uint8Array.from(scorer.people, turnWeight);
  const coverFrom = (edges: FitEdges, minFit: number) => {
    const cover = withTurnsInReach(scorer, fullCover(scorer, edges, minFit), { turns, minFit });
    return { ...cover, kept: turnsKept(cover, minFit, turns) };
  };
  const acceptable = coverFrom(candidates, acceptableFit);
  const any = coverFrom(acceptable.edges, 0);
  const isAsGood = ({ freeCount, kept }: typeof any): boolean =>
    freeCount === any.freeCount && kept >= any.kept;
  const { mayBeFree } = any;
  if (isAsGood(acceptable)) return { ...acceptable, mayBeFree, floor: acceptableFit };
  let best: Floor = { ...any, floor: 0 };
  let tooHigh = acceptableFit;
  while (tooHigh - best.floor > 1) {
    const middle = (best.floor + tooHigh) >> 1;
    const cover = coverFrom(best.edges, middle);
    if (isAsGood(cover)) best = { ...cover, mayBeFree, floor: middle };
    else tooHigh = middle;
  }
  return best;
}

/** The greatest sum of the turns of those matched, among the ways to match as many as can be from this fit on. */
function turnsKept({ edges, mayBeFree }: FullCover, minFit: number, turns: Uint8Array): number {
  const isSafe = turns.every((turn, person) => turn === 0 || !mayBeFree(person));
  return isSafe ? sumOf(turns) : largestTurnsKept(edgesFrom(edges, minFit), turns);
}

const sumOf = (turns: Uint8Array): number => turns.reduce((sum, turn) => sum + turn, 0);
