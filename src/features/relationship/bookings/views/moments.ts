import { formatOwnMoment, type Reader } from '../../../../language.ts';
import { escape } from '../../../../slack/blocks.ts';
import type { Suggestion } from '../model/booking.ts';
import { texts } from '../texts.ts';

/** By whom it is read, and when. */
export type Seen = { readonly personId: string; readonly now: Temporal.Instant; readonly reader: Reader };

/** To one person, as their own clock has it, in mrkdwn. */
export const inOwnTime = (at: Temporal.Instant, reader: Reader): string =>
  escape(formatOwnMoment(at, reader));

/** A time that is suggested, and whether for each session from then on. */
export function whenSuggested(
  { startsAt, eachTime }: Pick<Suggestion, 'startsAt' | 'eachTime'>,
  reader: Reader,
): string {
  const when = inOwnTime(startsAt, reader);
  return eachTime ? texts(reader).whenEachTime(when) : when;
}
