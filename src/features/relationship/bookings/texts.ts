import { catalogue, type Reader } from '../../../language.ts';
import type { Offer } from './model/booking.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** That these times lie outside somebody's work, or why there are none; undefined where all of them work then. */
export function outsideWork(
  { starts, within, isQuietInTheWay, last }: Offer,
  reader: Reader,
): string | undefined {
  const { quietInTheWay, noneLeft, noneShared, offeredWide } = texts(reader);
  if (starts.length === 0) {
    if (isQuietInTheWay) return quietInTheWay.none;
    return last ? noneLeft : noneShared;
  }
  if (within === 'working-hours') return undefined;
  return isQuietInTheWay ? quietInTheWay.some : offeredWide;
}
