import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { askedAt } from '../../../../scheduling/sent.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { rotaOf } from '../../rota/service/reading.ts';
import { skippedKind, type Booking } from '../model/booking.ts';
import { areTooManySkips, skippedInARow } from '../model/skips.ts';
import { bookingsOf } from './standing.ts';

/** How many in a row did not take place, up to this one. A session that was put on record since breaks the row, also where none was booked. */
export async function skippedUpTo(tx: WorkspaceTransaction, pair: Pair, number: number): Promise<number> {
  const all = (await bookingsOf(tx, pair.id)).filter((each) => each.number <= number);
  const { lastRecordedAt } = await rotaOf(tx, pair);
  const kept = await Promise.all(
    skippedInARow(all).map(async (skipped) => isSince(await skippedAt(tx, skipped), lastRecordedAt)),
  );
  return kept.filter(Boolean).length;
}

/** Undefined where that is not kept any more. */
const skippedAt = (
  tx: WorkspaceTransaction,
  { pairId, number }: Pick<Booking, 'pairId' | 'number'>,
): Promise<Temporal.Instant | undefined> => askedAt(tx, { pairId, kind: skippedKind, occurrence: number });

const isSince = (at: Temporal.Instant | undefined, last: Temporal.Instant | undefined): boolean =>
  !last || !at || Temporal.Instant.compare(at, last) > 0;

/** The newest session was skipped, and as many before it that the rhythm may be too much. */
export async function hasSkippedInARow(tx: WorkspaceTransaction, pair: Pair): Promise<boolean> {
  const [newest] = await bookingsOf(tx, pair.id);
  return newest?.state === 'skipped' && areTooManySkips(await skippedUpTo(tx, pair, newest.number));
}
