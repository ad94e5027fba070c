import { formatList, formatMonth, type Reader } from '../../../../language.ts';
import { benefits, type Benefit } from '../../../ways-on/ending-well/model.ts';
import { texts as endingTexts } from '../../../ways-on/ending-well/texts.ts';
import { dimensions } from '../../../../content/pack/schema.ts';
import type { Figure } from '../../measures/model/figures.ts';
import type { Mean } from '../../measures/model/means.ts';
import { milestones } from '../../../relationship/check-ins/model/check-in.ts';
import type { GroupMeasureId, MeasureId } from '../../measures/model/measures.ts';
import { texts as measureTexts } from '../../measures/texts.ts';
import type { Found, Share } from '../model/report.ts';
import { texts } from '../texts.ts';

type InWords = {
  readonly name: string;
  /** Whom it counts, to follow "people". */
  readonly whose: string;
  readonly groups: Readonly<Record<string, string>>;
};

/** What a measure is called, whom it counts, and what its groups are. */
export function measureInWords(measure: MeasureId, reader: Reader): InWords {
  const words = measureTexts(reader);
  if (measure in words.measures) return words.measures[measure as GroupMeasureId];
  const benefit = benefits.find((each) => measure === `benefit-${each}`);
  if (benefit) {
    const name = words.benefit(benefitInWords(benefit, reader));
    return { name, whose: words.whosePairEnded, groups: words.feeling };
  }
  const [quality] = dimensions.flatMap((dimension) =>
    milestones
      .filter((milestone) => measure === `${dimension}-${milestone}`)
      .map((milestone) => words.quality(words.dimensions[dimension], words.milestones[milestone])),
  );
  return { name: quality ?? words.usefulness, whose: words.whoAnswered, groups: {} };
}

const benefitInWords = (benefit: Benefit, reader: Reader): string => endingTexts(reader).benefits[benefit];

/** "October 2026", or from which month to which. */
export function spanInWords({ from, until }: Pick<Found, 'from' | 'until'>, reader: Reader): string {
  const last = until.subtract({ months: 1 });
  return from.equals(last)
    ? formatMonth(from, reader)
    : `${formatMonth(from, reader)} – ${formatMonth(last, reader)}`;
}

export function meanInWords(mean: Mean, reader: Reader): string {
  const words = texts(reader).mean;
  return typeof mean === 'number' ? words.of(mean) : words[mean];
}

export function shareInWords({ figure, total }: Share, reader: Reader): string {
  const words = texts(reader);
  if (figure === 'hidden') return words.untold;
  return figure === 'nearly-all' ? words.nearlyAll(total) : words.share(figure, total);
}

export function figureInWords(figure: Figure, reader: Reader): string {
  const words = texts(reader);
  if (figure === 'hidden') return words.untold;
  return figure === 'nearly-all' ? words.nearlyAllOf : words.mean.of(figure);
}

export const numbersInWords = (numbers: readonly number[], reader: Reader): string =>
  formatList(numbers.map(String), reader);
