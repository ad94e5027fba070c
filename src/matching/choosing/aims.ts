import type { Rules } from '../rules.ts';
import type { Scorer } from '../scoring/scorer.ts';
import type { Floor } from './fairness-floor.ts';
import type { FitEdges } from './fit-edges.ts';
import { linkCounts } from './fit-edges.ts';
import { turnWeight } from './turns.ts';

/** What the choice of pairs aims at, beyond as many as can be. */
export type Aims = {
  readonly hashes: Int32Array;
  /** Pairs with a lower fit are left out. */
  readonly floor: number;
  /** Each pair with a lower fit is a breach, to be avoided before the total fit counts. */
  readonly acceptableFit: number;
  /** By person: how weighty their turn is, which comes before any fit. */
  readonly turns: Uint8Array;
  /** By person, 0 to 100: what taking the odd seat is worth. Absent where there need be no odd one. */
  readonly worthAsOddOne: Int8Array | undefined;
};

export function aimsOf(
  scorer: Scorer,
  { edges, floor, freeCount }: Pick<Floor, 'edges' | 'floor' | 'freeCount'>,
  { acceptableFit, trio }: Pick<Rules, 'acceptableFit' | 'trio'>,
): Aims {
  const competing = freeCount - countAlone(edges);
  const worth = trio === 'allow' ? secondBestFits(edges) : new Int8Array(edges.vertexCount);
  return {
    hashes: scorer.hashes,
    floor,
    acceptableFit,
    turns: Uint8Array.from(scorer.people, (person) => (competing > 0 ? turnWeight(person) : 0)),
    worthAsOddOne: competing % 2 === 1 ? worth : undefined,
  };
}

export const hasTurns = ({ turns }: Aims): boolean => turns.some((weight) => weight > 0);

/** How many people have nobody to be paired with at all. */
function countAlone(edges: FitEdges): number {
  return linkCounts(edges).reduce((count, links) => count + (links === 0 ? 1 : 0), 0);
}

/** The most that the lower of the two fits in a trio could be: with each one's two best partners. */
export function secondBestFits({ vertexCount, from, to, fit }: FitEdges): Int8Array {
  const best = new Int8Array(vertexCount);
  const second = new Int8Array(vertexCount);
  const offer = (person: number, value: number): void => {
    if (value > (best[person] as number)) {
      second[person] = best[person] as number;
      best[person] = value;
    } else if (value > (second[person] as number)) second[person] = value;
  };
  fit.forEach((value, edge) => {
    offer(from[edge] as number, value);
    offer(to[edge] as number, value);
  });
  return second;
}
