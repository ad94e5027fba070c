import type { Certificate } from '../certificate.ts';
import { scoreRow } from '../scoring/score-rows.ts';
import type { Scorer } from '../scoring/scorer.ts';
import { buildNesting, smallestCommonBlossom } from '../verification/blossom-nesting.ts';
import type { FitEdge } from './fit-edges.ts';
import type { Aims } from './aims.ts';
import type { WeightLayout } from './pair-weights.ts';
import { weightOf } from './pair-weights.ts';

/** The most pairs added for one person at a time; with all of them, early rounds would add more than they need. */
const EDGES_PER_ROW = 24;

/**
 * Pairs of the whole pool that the duals say could improve the round: those that weigh more than the duals of the two
 * and of the blossoms around both. None left means that no pair at all can, whatever the candidates were.
 */
export function underpricedPairs(
  scorer: Scorer,
  certificate: Certificate,
  {
    aims,
    layout,
    onRow,
  }: { readonly aims: Aims; readonly layout: WeightLayout; readonly onRow: (done: number) => void },
): readonly FitEdge[] {
  const { vertexDual } = certificate;
  const nesting = buildNesting(certificate);
  const slack = (a: number, b: number, weight: number): number => {
    const blossom = smallestCommonBlossom(nesting, a, b);
    const shared = blossom < 0 ? 0 : (nesting.dualOutwards[blossom] as number);
    return (vertexDual[a] as number) + (vertexDual[b] as number) + shared - weight;
  };
  const found: FitEdge[] = [];
  scorer.people.forEach((_, a) => {
    onRow(a);
    scoreRow(scorer, a, a + 1);
    const inRow: (FitEdge & { readonly slack: number })[] = [];
    for (let b = a + 1; b < scorer.scores.length; b++) {
      const fit = scorer.scores[b] as number;
      if (fit < aims.floor) continue;
      const weight = weightOf({ a, b, fit }, aims, layout);
      if ((vertexDual[a] as number) + (vertexDual[b] as number) >= weight) continue;
      const lacking = slack(a, b, weight);
      if (lacking < 0) inRow.push({ a, b, fit, slack: lacking });
    }
    found.push(...inRow.toSorted((one, other) => one.slack - other.slack).slice(0, EDGES_PER_ROW));
  });
  return found;
}
