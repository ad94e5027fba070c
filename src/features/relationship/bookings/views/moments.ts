import { formatMoment, formatMomentIn, type Reader } from '../../../../language.ts';
import { localTime } from '../../../../slack/blocks.ts';
import type { Suggestion } from '../model/booking.ts';
import { texts } from '../texts.ts';
import type { Pair } from '../../../pairs/pair/model.ts';

/** By whom it is read, and when. */
export type Seen = { readonly personId: string; readonly now: Temporal.Instant; readonly reader: Reader };

/** To one person, as their own clock has it. */
export const inOwnTime = (at: Temporal.Instant, reader: Reader): string =>
  localTime(at, formatMoment(at, reader));

/** A time that is suggested, and whether for each session from then on. */
export function whenSuggested(
  { startsAt, eachTime }: Pick<Suggestion, 'startsAt' | 'eachTime'>,
  reader: Reader,
): string {
  const when = inOwnTime(startsAt, reader);
  return eachTime ? texts(reader).whenEachTime(when) : when;
}

/** To a pair, as each one's own clock has it; where Slack cannot show that, by the clock of each of them. */
export const inTimeOfEach = (at: Temporal.Instant, pair: Pair, reader: Reader): string =>
  localTime(at, inWordsOfEach(at, pair, reader));

export const inWordsOfEach = (at: Temporal.Instant, { members }: Pair, reader: Reader): string =>
  formatMomentIn(
    at,
    members.map(({ timeZone }) => timeZone),
    reader,
  );
