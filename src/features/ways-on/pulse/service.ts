import type { WorkspaceTransaction } from '../../../db/database.ts';
import { latestQueuedAt } from '../../../scheduling/sent.ts';
import { returnKind } from '../../pairs/away/model.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { agreedBy } from '../../relationship/agreement/service/versions.ts';
import { endOfSession } from '../../relationship/bookings/model/booking.ts';
import { bookedOf } from '../../relationship/bookings/service/standing.ts';
import { isAskedIfIn } from '../../relationship/first-weeks/service.ts';
import { restsKind } from '../../relationship/series/model.ts';
import { lastSignOf } from '../../relationship/signs-of-life/service.ts';
import { patienceOf } from '../../relationship/signs-of-life/model.ts';
import { isToBeAsked, lookAgain, pulseKind, silentFrom, type PairPulse } from './model.ts';

/** Undefined for a pair that has agreed on no rhythm. */
async function pulseOf(tx: WorkspaceTransaction, { id }: Pair): Promise<PairPulse | undefined> {
  const agreed = await agreedBy(tx, id);
  if (!agreed) return undefined;
  const booking = await bookedOf(tx, id);
  const asked = [
    await lastSignOf(tx, id),
    await latestQueuedAt(tx, { pairId: id, kinds: [restsKind, returnKind] }),
  ].flatMap((each) => each ?? []);
  return {
    lastAt: asked.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1),
    askedAt: await latestQueuedAt(tx, { pairId: id, kinds: [pulseKind] }),
    sessionUntil: booking && endOfSession(booking),
    patience: patienceOf(agreed.sessionEveryDays),
  };
}

/** Whether the pair is asked now: it is silent, and has not been asked in this silence. */
export async function isSilent(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!isOpen(pair) || (await isAskedIfIn(tx, pair.id))) return false;
  const pulse = await pulseOf(tx, pair);
  if (!pulse) return false;
  const from = silentFrom(pulse);
  return from !== undefined && Temporal.Instant.compare(from, now) <= 0 && isToBeAsked(pulse);
}

/** Whether the pair has done something since it was asked. */
export async function isLively(tx: WorkspaceTransaction, pair: Pair): Promise<boolean> {
  const pulse = await pulseOf(tx, pair);
  return pulse === undefined || isToBeAsked(pulse);
}

/** When it is to look again; undefined once the pair has ended. */
export async function looksAgainAt(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  if (pair.state === 'ended') return undefined;
  const pulse = await pulseOf(tx, pair);
  const from = pulse && silentFrom(pulse);
  const later = now.add(lookAgain);
  return from && Temporal.Instant.compare(from, now) > 0 ? from : later;
}
