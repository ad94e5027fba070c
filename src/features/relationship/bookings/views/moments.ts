import { formatMoment, type Reader } from '../../../../language.ts';
import { localTime } from '../../../../slack/blocks.ts';

/** As each reader's own clock has it. */
export const inOwnTime = (at: Temporal.Instant, reader: Reader): string =>
  localTime(at, formatMoment(at, reader));

/** By whom it is read, and when. */
export type Seen = { readonly personId: string; readonly now: Temporal.Instant; readonly reader: Reader };
