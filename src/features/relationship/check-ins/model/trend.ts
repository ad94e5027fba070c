import type { CheckInItem, Dimension } from '../../../../content/pack/content.ts';
import { dimensions } from '../../../../content/pack/schema.ts';
import { points, trendLength, type Answered, type Point } from './check-in.ts';

/** How somebody's answers about one dimension went, check-in by check-in, oldest first. */
export type Trend = { readonly dimension: Dimension; readonly line: readonly Point[] };

/**
 * By dimension, since items take turns. A check-in counts by the mean of what was answered of it; where nothing was, it leaves no
 * gap.
 */
export const trendsOf = (
  items: readonly Pick<CheckInItem, 'id' | 'dimension'>[],
  answered: readonly Answered[],
): readonly Trend[] =>
  dimensions.flatMap((dimension) => {
    const ids = items.filter((item) => item.dimension === dimension).map(({ id }) => id);
    const line = answered.flatMap(({ answers }) => meanOf(ids.flatMap((id) => answers[id] ?? [])));
    return line.length === 0 ? [] : [{ dimension, line: line.slice(-trendLength) }];
  });

function meanOf(given: readonly Point[]): readonly Point[] {
  const mean = Math.round(given.reduce((sum, point) => sum + point, 0) / given.length);
  return points.filter((point) => point === mean);
}
