import { pointsRow } from './score-rows.ts';
import type { Scorer } from './scorer.ts';

/** Rows scored to see how well each person does, and how many of the best of these count. */
const SAMPLE_SIZE = 256;
const BEST_COUNTED = 16;

/** Of a person's typical best fit, the part that is their due wherever they are matched; the rest is their partner's. */
const SHARE_OF_FIT = 0.75;

const FITS = 101;

/**
 * How sought-after each person is, 0 to 100: an estimate of their dual in the final matching, that is, of the fit
 * the round has without them elsewhere. Somebody who fits nearly everyone can be matched with only one; listed by
 * fit alone, such people fill everybody's list and crowd out the partners people end up with.
 */
export function demand(scorer: Scorer): Uint8Array {
  const size = scorer.people.length;
  const tally = new Uint16Array(size * FITS);
  const sampled = Math.min(size, SAMPLE_SIZE);
  for (let draw = 0; draw < sampled; draw++) {
    pointsRow(scorer, Math.floor((draw * size) / sampled), 0);
    countFits(tally, scorer.scores);
  }
  return Uint8Array.from({ length: size }, (_, person) =>
    Math.round(SHARE_OF_FIT * meanOfBest(tally.subarray(person * FITS, (person + 1) * FITS))),
  );
}

function countFits(tally: Uint16Array, scores: Int8Array): void {
  for (let person = 0; person < scores.length; person++) {
    const fit = scores[person] as number;
    if (fit >= 0) (tally[person * FITS + fit] as number)++;
  }
}

function meanOfBest(countOfFit: Uint16Array): number {
  let counted = 0;
  let sum = 0;
  for (let fit = FITS - 1; fit >= 0 && counted < BEST_COUNTED; fit--) {
    const count = countOfFit[fit] as number;
    if (count === 0) continue;
    const taken = Math.min(count, BEST_COUNTED - counted);
    counted += taken;
    sum += taken * fit;
  }
  return counted === 0 ? 0 : sum / counted;
}
