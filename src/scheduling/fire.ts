import type { DueTouchpoint, WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Log } from '../log.ts';
import { goodMomentFor, type Gate } from './asking.ts';
import { queueDeliveries } from './deliveries.ts';
import { ofSubject } from './due-times.ts';
import { firingOf, type DueRow } from './firing.ts';
import { mostTries, waitAfter } from './retries.ts';
import { isPunctual } from './time-gate.ts';

/** Whose it is, and of which kind. */
export const nameOf = ({ workspaceId, pairId, programId, kind }: DueTouchpoint): string =>
  [workspaceId, pairId, programId, kind].join('/');

type DueNow = { readonly touchpoint: DueTouchpoint; readonly now: Temporal.Instant };
type Parts = Gate & Pick<Deps, 'queue'>;

/** @returns false where it is not due any more, or waits for a moment that is better, or this replica is too old to know it */
export async function fire(
  tx: WorkspaceTransaction,
  parts: Parts,
  { touchpoint, now }: DueNow,
): Promise<boolean> {
  const known = parts.touchpoints.get(touchpoint.kind);
  if (touchpoint.pairId !== null) await known?.lock?.(tx, touchpoint.pairId);
  const row = await lockIfDue(tx, touchpoint, now);
  const firing = row && firingOf(parts.touchpoints, row);
  if (!firing || (await waitsForAll(tx, parts, { row, now }))) return false;
  const at = countedFrom(row, now);
  const deliveries = await firing.deliveries(tx);
  await firing.whenDue(tx, at);
  // Queued last: what comes of the pair when it is due may be its end, which drops whatever waits to be sent.
  await queueDeliveries(tx, parts.queue, { deliveries, now });
  const dueAt = await firing.next(tx, at);
  if (dueAt) await moveOn(tx, row, { occurrence: row.occurrence + 1, dueAt, tries: 0 });
  else await endSeries(tx, row);
  return true;
}

type DueSince = DueRow & { readonly dueAt: Temporal.Instant; readonly tries: number };

/**
 * What a pair hears together comes due at a moment that is good for all of it, and what follows is counted from that. What
 * goes to people one by one is due for all at the same moment, and each delivery waits for its person's own.
 */
async function waitsForAll(
  tx: WorkspaceTransaction,
  { touchpoints, people }: Gate,
  { row, now }: { readonly row: DueSince; readonly now: Temporal.Instant },
): Promise<boolean> {
  const touchpoint = touchpoints.get(row.kind);
  if (touchpoint?.audience !== 'pair' || touchpoint.when === 'exact') return false;
  const dueAt = await goodMomentFor(tx, people, {
    timing: touchpoint,
    whose: { pairId: row.pairId },
    from: now,
  });
  const waits = Temporal.Instant.compare(dueAt, now) > 0;
  if (waits) await moveOn(tx, row, { dueAt });
  return waits;
}

/**
 * What follows is counted from when this one was due, lest the minutes until each tick add up and carry a series out of the
 * hours that suit. Where ticks were missed for longer, it is counted from now.
 */
const countedFrom = ({ dueAt }: DueSince, now: Temporal.Instant): Temporal.Instant =>
  isPunctual({ dueAt, now }) ? dueAt : now;

async function lockIfDue(
  { db, locks }: WorkspaceTransaction,
  touchpoint: DueTouchpoint,
  now: Temporal.Instant,
): Promise<DueSince | undefined> {
  locks.lock('touchpoints', [nameOf(touchpoint)]);
  return db
    .selectFrom('touchpoints')
    .select(['pairId', 'programId', 'kind', 'occurrence', 'dueAt', 'tries'])
    .where(ofSubject(touchpoint))
    .where('kind', '=', touchpoint.kind)
    .where('dueAt', '<=', now)
    .where('failedAt', 'is', null)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
}

type Change = {
  readonly occurrence?: number;
  readonly dueAt?: Temporal.Instant;
  readonly tries?: number;
  readonly failedAt?: Temporal.Instant;
};

async function moveOn(
  { db }: WorkspaceTransaction,
  row: Pick<DueRow, 'pairId' | 'programId' | 'kind'>,
  change: Change,
): Promise<void> {
  await db
    .updateTable('touchpoints')
    .set(change)
    .where(ofSubject(row))
    .where('kind', '=', row.kind)
    .execute();
}

async function endSeries({ db }: WorkspaceTransaction, row: DueRow): Promise<void> {
  await db.deleteFrom('touchpoints').where(ofSubject(row)).where('kind', '=', row.kind).execute();
}

/** It is tried again later, and in the end left: it stays where it is, to be counted, and to be mended. */
export async function recordFailure(
  tx: WorkspaceTransaction,
  log: Log,
  { touchpoint, now, error }: DueNow & { readonly error: unknown },
): Promise<void> {
  const row = await lockIfDue(tx, touchpoint, now);
  if (!row) return;
  const tries = row.tries + 1;
  const isLast = tries >= mostTries;
  log.error({ err: error, touchpoint, tries, isLast }, 'a touchpoint could not be fired');
  await moveOn(tx, row, isLast ? { tries, failedAt: now } : { tries, dueAt: now.add(waitAfter(tries)) });
}
