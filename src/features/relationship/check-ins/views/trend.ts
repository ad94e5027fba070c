import type { CheckInItems } from '../../../../content/pack/content.ts';
import { formatNumber, type Reader } from '../../../../language.ts';
import type { Answered } from '../model/check-in.ts';
import { trendsOf } from '../model/trend.ts';
import { texts } from '../texts.ts';

/** From the least to the most of five. */
const heights = ['▁', '▃', '▄', '▆', '█'] as const;

/** A line of bars for each dimension, and the same in words for whoever hears it. */
export function trendLines(
  answered: readonly Answered[],
  { items }: Pick<CheckInItems, 'items'>,
  reader: Reader,
): readonly string[] {
  const words = texts(reader);
  return trendsOf(items, answered).map(({ dimension, line }) => {
    const bars = line.map((point) => heights[point - 1]).join('');
    const [from = '', to = ''] = [...line.slice(0, 1), ...line.slice(-1)].map((point) =>
      formatNumber(point, reader),
    );
    return words.line(words.dimensions[dimension], bars, { from, to });
  });
}
