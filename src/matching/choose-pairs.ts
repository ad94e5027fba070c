import { candidates } from './candidates.ts';
import type { FitEdges } from './fit-edges.ts';
import { fullCover } from './full-cover.ts';
import { maxWeightMatching } from './max-weight-matching.ts';
import type { Aims } from './pair-weights.ts';
import { weighPairs, weightLayout } from './pair-weights.ts';
import type { Rules } from './rules.ts';
import type { Scorer } from './scorer.ts';

/** Best partners looked at per person. Twice as many gain less than a hundredth of a percent in total fit. */
export const CANDIDATES_PER_PERSON = 16;

export type Choice = {
  /** By person: the partner, or -1. */
  readonly mate: Int32Array;
  /** Who takes the odd seat, or -1. */
  readonly oddOne: number;
  readonly floor: number;
};

export function choosePairs(
  scorer: Scorer,
  rules: Pick<Rules, 'acceptableFit' | 'trio'>,
  onProgress: (stage: 'candidates' | 'matching', done: number) => void,
): Choice {
  const found = candidates(scorer, CANDIDATES_PER_PERSON, (done) => onProgress('candidates', done));
  onProgress('matching', 0);
  const { edges, floor, freeCount } = highestFloor(scorer, found, rules.acceptableFit);
  const aims = aimsOf({ scorer, edges, floor, freeCount }, rules);
  const vertexCount = edges.vertexCount + 1;
  const breaches = floor < rules.acceptableFit || aims.firstInLine.includes(1);
  const graph = weighPairs(edges, aims, weightLayout(vertexCount, { breaches }));
  const { mate } = maxWeightMatching(graph, { maxCardinality: true });
  const seat = edges.vertexCount;
  return {
    mate: mate.slice(0, seat).map((partner) => (partner === seat ? -1 : partner)),
    oddOne: mate[seat] ?? -1,
    floor,
  };
}

type Floor = { readonly edges: FitEdges; readonly floor: number; readonly freeCount: number };

/** The greatest fit, up to the acceptable, that every pair can have with as many people matched as without a floor. */
function highestFloor(scorer: Scorer, found: FitEdges, acceptableFit: number): Floor {
  const nobody = new Int32Array(found.vertexCount).fill(-1);
  const acceptable = fullCover(scorer, { edges: found, mate: nobody }, acceptableFit);
  const any = fullCover(scorer, acceptable, 0);
  if (acceptable.freeCount === any.freeCount) return { ...acceptable, floor: acceptableFit };
  let best = { ...any, floor: 0 };
  let tooHigh = acceptableFit;
  while (tooHigh - best.floor > 1) {
    const middle = (best.floor + tooHigh) >> 1;
    const cover = fullCover(scorer, { edges: best.edges, mate: acceptable.mate }, middle);
    if (cover.freeCount === any.freeCount) best = { ...cover, floor: middle };
    else tooHigh = middle;
  }
  return best;
}

function aimsOf(
  { scorer, edges, floor, freeCount }: Floor & { readonly scorer: Scorer },
  { acceptableFit, trio }: Pick<Rules, 'acceptableFit' | 'trio'>,
): Aims {
  const linked = linkedPeople(edges);
  const isolated = linked.reduce((count, is) => count + 1 - is, 0);
  const oddOneOut = (freeCount - isolated) % 2 === 1;
  const worth = trio === 'allow' ? secondBestFits(edges) : new Int8Array(edges.vertexCount);
  return {
    hashes: scorer.hashes,
    floor,
    acceptableFit,
    firstInLine: Uint8Array.from(scorer.people, (person) =>
      freeCount > isolated && person.waitedLastRound === true ? 1 : 0,
    ),
    worthAsOddOne: oddOneOut ? worth : undefined,
  };
}

function linkedPeople({ vertexCount, from, to }: FitEdges): Uint8Array {
  const linked = new Uint8Array(vertexCount);
  for (const person of from) linked[person] = 1;
  for (const person of to) linked[person] = 1;
  return linked;
}

/** The most that the lower of the two fits in a trio could be: with each one's two best partners. */
function secondBestFits({ vertexCount, from, to, fit }: FitEdges): Int8Array {
  const best = new Int8Array(vertexCount);
  const second = new Int8Array(vertexCount);
  const offer = (person: number, value: number): void => {
    if (value > (best[person] ?? 0)) {
      second[person] = best[person] ?? 0;
      best[person] = value;
    } else if (value > (second[person] ?? 0)) second[person] = value;
  };
  fit.forEach((value, edge) => {
    offer(from[edge] ?? 0, value);
    offer(to[edge] ?? 0, value);
  });
  return second;
}
