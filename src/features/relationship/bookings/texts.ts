import { catalogue, type Reader } from '../../../language.ts';
import type { Booking, Offer, whatBecameOf } from './model/booking.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

/** Why a session was canceled; undefined where that is not known, or it is as if it had never been. */
const reasonOf = { pause: 'pause', end: 'end', 'last-day': 'end' } as const;

/** What has become of a session, in the place of what was told of it ahead. */
export function becameWords(
  { canceledFor }: Pick<Booking, 'canceledFor'>,
  became: NonNullable<ReturnType<typeof whatBecameOf>>,
  reader: Reader,
): string {
  const words = texts(reader);
  return became === 'cancelled' && canceledFor
    ? words.becameOf.cancelledFor(words.canceledFor[reasonOf[canceledFor]])
    : words.becameOf[became];
}

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
