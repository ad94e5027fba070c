import type { FitEdges } from '../../src/matching/choosing/fit-edges.ts';
import type { MatchInput } from '../../src/matching/match.ts';
import { prepare } from '../../src/matching/prepare.ts';
import { scoreRow } from '../../src/matching/scoring/score-rows.ts';
import type { Scorer } from '../../src/matching/scoring/scorer.ts';

/** The pool of a round, ready for scoring. */
export const ready = (input: MatchInput): Scorer => prepare(input).scorerOf(input.participants);

/** Every pair the hard rules allow. */
export function allPairs(of: Scorer): FitEdges {
  const pairs: { readonly a: number; readonly b: number; readonly fit: number }[] = [];
  of.people.forEach((_, a) => {
    scoreRow(of, a, a + 1);
    of.scores.forEach((fit, b) => {
      if (b > a && fit >= 0) pairs.push({ a, b, fit });
    });
  });
  return {
    vertexCount: of.people.length,
    from: Int32Array.from(pairs, ({ a }) => a),
    to: Int32Array.from(pairs, ({ b }) => b),
    fit: Int8Array.from(pairs, ({ fit }) => fit),
  };
}
