import type { FitEdges } from './choosing/fit-edges.ts';
import { demand } from './scoring/demand.ts';
import type { Scorer } from './scoring/scorer.ts';
import { shortlistedPairs, shortlistRow, shortlists } from './scoring/shortlists.ts';

/**
 * Every two of whom one is among the other's `k` most promising partners: those of the most points less the demand
 * there is for them. Exact: each pair of the pool is scored, once. `onRow` is told how many people are done.
 */
export function candidates(scorer: Scorer, k: number, onRow: (done: number) => void): FitEdges {
  const lists = shortlists(scorer.people.length, { k, demand: demand(scorer), hashes: scorer.hashes });
  for (let person = 0; person < scorer.people.length; person++) {
    onRow(person);
    shortlistRow(lists, scorer, person);
  }
  return shortlistedPairs(lists, scorer.reach);
}
