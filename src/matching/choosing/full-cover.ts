import type { FitEdge, FitEdges } from './fit-edges.ts';
import { edgesFrom, linkCounts, withEdges } from './fit-edges.ts';
import type { Cover } from './largest-cover.ts';
import { largestCover } from './largest-cover.ts';
import { scoreRow } from '../scoring/score-rows.ts';
import type { Scorer } from '../scoring/scorer.ts';

/** What a person's row adds at once; more are added only if these do not suffice. */
const EDGES_PER_ROW = 8;

export type FullCover = Cover & { readonly edges: FitEdges };

/**
 * As many people matched, in pairs of at least `minFit`, as all pairs of the pool would allow, though the edges hold
 * few of them. Where these leave somebody free, only a pair that joins two odd components, or one with the rest, can
 * help (Tutte and Berge): those pairs are looked for among all, added, and all are matched again.
 */
export function fullCover(scorer: Scorer, start: FitEdges, minFit: number): FullCover {
  let edges = start;
  for (;;) {
    const able = edgesFrom(edges, minFit);
    const cover = largestCover(able);
    const helpful = helpfulPairs(scorer, { links: linkCounts(able), cover, minFit });
    if (helpful.length === 0) return { edges, ...cover };
    edges = withEdges(edges, helpful);
  }
}

type Covered = { readonly links: Int32Array; readonly cover: Cover; readonly minFit: number };

/**
 * Looks first at those who have no candidate: mostly nobody at all can be paired with them. Where that explains all
 * free people but one, nothing can help: it takes two to form one more pair.
 */
function helpfulPairs(scorer: Scorer, covered: Covered): readonly FitEdge[] {
  const { links, cover } = covered;
  const everybody = scorer.people.map((_, person) => person);
  const alone = everybody.filter((person) => links[person] === 0);
  const forAlone = helpfulPairsOf(scorer, alone, covered);
  const explained = alone.filter((person) => hasNobody(scorer, person, covered.minFit)).length;
  if (forAlone.length > 0 || cover.freeCount - explained < 2) return forAlone;
  return helpfulPairsOf(scorer, everybody.filter(cover.mayBeFree), covered);
}

function hasNobody(scorer: Scorer, person: number, minFit: number): boolean {
  scoreRow(scorer, person, 0);
  return scorer.scores.every((fit) => fit < minFit);
}

function helpfulPairsOf(scorer: Scorer, people: readonly number[], covered: Covered): readonly FitEdge[] {
  const found = new Map<number, FitEdge>();
  for (const person of people) {
    scoreRow(scorer, person, 0);
    for (const other of bestHelpers(scorer.scores, { person, ...covered })) {
      const [a, b] = person < other ? [person, other] : [other, person];
      found.set(a * scorer.people.length + b, { a, b, fit: scorer.scores[other] as number });
    }
  }
  return [...found.values()];
}

type Row = { readonly person: number; readonly cover: Cover; readonly minFit: number };

function bestHelpers(scores: Int8Array, { person, cover, minFit }: Row): readonly number[] {
  const component = cover.componentOf(person);
  const helps = (other: number): boolean =>
    !cover.separates(other) && !(cover.mayBeFree(other) && cover.componentOf(other) === component);
  const best: number[] = [];
  for (let other = 0; other < scores.length; other++) {
    const fit = scores[other] ?? 0;
    if (
      fit < minFit ||
      (best.length === EDGES_PER_ROW && fit <= (scores[best.at(-1) ?? 0] ?? 0)) ||
      !helps(other)
    )
      continue;
    const place = best.findLastIndex((known) => (scores[known] ?? 0) >= fit) + 1;
    best.splice(place, 0, other);
    if (best.length > EDGES_PER_ROW) best.pop();
  }
  return best;
}
