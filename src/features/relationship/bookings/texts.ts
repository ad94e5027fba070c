import { catalogue, type Reader } from '../../../language.ts';
import type { Offer } from './model/booking.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/**
 * That these times lie outside somebody's work, or late, or why there are none; undefined where all of them work then, within days. That
 * they share no hours is said only of weeks of which no day is off.
 */
export function outsideWork(
  { starts, within, isLater = false, usually, isQuietInTheWay, last }: Offer,
  reader: Reader,
): string | undefined {
  const { quietInTheWay, noneLeft, noneSoon, noneShared, offeredLater, offeredOutside, offeredWide } =
    texts(reader);
  if (starts.length === 0) {
    if (isQuietInTheWay) return quietInTheWay.none;
    if (last) return noneLeft;
    return usually ? noneSoon : noneShared;
  }
  if (within === 'working-hours') return isLater ? offeredLater : undefined;
  if (isQuietInTheWay) return quietInTheWay.some;
  return usually === 'working-hours' ? offeredOutside : offeredWide;
}
