import { scoreRow } from '../scoring/score-rows.ts';
import type { Scorer } from '../scoring/scorer.ts';
import type { FitEdge } from './fit-edges.ts';
import { withEdges } from './fit-edges.ts';
import type { FullCover } from './full-cover.ts';

type TurnsFrom = { readonly turns: Uint8Array; readonly minFit: number };

/**
 * How many can be matched is settled; who of those that may be free is not, and hangs on whom those who separate can reach. A component
 * that has somebody without a turn leaves that one free. Of every other, all pairs with those who separate are added, so that the
 * turns kept are as many as among all pairs: whom these can reach together, some largest matching takes in.
 */
export function withTurnsInReach(scorer: Scorer, cover: FullCover, { turns, minFit }: TurnsFrom): FullCover {
  const waiting = waitingOnly(cover, turns);
  if (waiting.length === 0) return cover;
  const size = turns.length;
  const keyOf = (a: number, b: number): number => Math.min(a, b) * size + Math.max(a, b);
  const known = new Set(Array.from(cover.edges.from, (a, edge) => keyOf(a, cover.edges.to[edge] ?? 0)));
  const added: FitEdge[] = [];
  for (const a of waiting) {
    scoreRow(scorer, a, 0);
    scorer.scores.forEach((fit, b) => {
      if (fit >= minFit && cover.separates(b) && !known.has(keyOf(a, b)))
        added.push({ a: Math.min(a, b), b: Math.max(a, b), fit });
    });
  }
  return added.length === 0 ? cover : { ...cover, edges: withEdges(cover.edges, added) };
}

/** Who may be free, and has nobody in their component who could be free in their place and miss no turn. */
function waitingOnly({ mayBeFree, componentOf }: FullCover, turns: Uint8Array): readonly number[] {
  const mayMissOne = [...turns.keys()].filter(mayBeFree);
  const spared = new Set(mayMissOne.filter((person) => turns[person] === 0).map(componentOf));
  return mayMissOne.filter((person) => !spared.has(componentOf(person)));
}
