import type { WorkspaceTransaction } from '../db/database.ts';
import { lockRows } from '../db/locks.ts';
import type { Deps } from '../deps.ts';
import type { Log } from '../log.ts';
import { goodMomentsFor, type Gate } from './asking.ts';
import { queueDeliveries } from './deliveries.ts';
import { endSeries, lockDue, moveOn, nameOf, type Batch, type DueRow } from './due-rows.ts';
import { firingOf, type Fired } from './firing.ts';
import { mostTries, waitAfter } from './retries.ts';
import { zoneOfEveryone } from './place.ts';
import { placing } from './rhythm.ts';
import { isPunctual } from './time-gate.ts';
import { isForAll, type Touchpoint } from './touchpoints.ts';

type DueNow = { readonly batch: Batch; readonly now: Temporal.Instant };
type FireDeps = Gate & Pick<Deps, 'queue'>;

/** What has become of a batch. */
export type Done = {
  readonly fired: number;
  /** The names of those that are left as they are: they are not due any more, or another tick is at them. */
  readonly left: readonly string[];
};

/** Fires those that are still due, together: all of it holds, or nothing does. */
export async function fire(tx: WorkspaceTransaction, parts: FireDeps, { batch, now }: DueNow): Promise<Done> {
  const touchpoint = parts.touchpoints.get(batch.kind);
  const firing = firingOf(parts.touchpoints, batch);
  if (!touchpoint || !firing) return { fired: 0, left: namesOf(batch, batch.ids) };
  await lockWhatChanges(tx, touchpoint, batch);
  const rows = await lockDue(tx, batch, now);
  const { ready, waiting } = await divided(tx, parts, { touchpoint, batch, rows, now });
  const { deliveries, whenDue, next } = await firing(tx, ready, now);
  await whenDue();
  // Queued last: what comes of the pair when it is due may be its end, which drops whatever waits to be sent.
  await queueDeliveries(tx, parts.queue, { deliveries, now });
  const dueAgain = new Map((await next()).map((each) => [each.id, each]));
  const goingOn = ready.flatMap(({ id, occurrence }) => {
    const again = dueAgain.get(id);
    return again ? [{ placedAt: null, ...again, occurrence: occurrence + 1, tries: 0 }] : [];
  });
  await moveOn(tx, batch, [...waiting, ...goingOn]);
  await endSeries(
    tx,
    batch,
    ready.map(({ id }) => id).filter((id) => !dueAgain.has(id)),
  );
  return { fired: ready.length, left: leftOf(batch, rows) };
}

const namesOf = ({ kind }: Batch, ids: readonly string[]): readonly string[] =>
  ids.map((id) => nameOf({ id, kind }));

function leftOf(batch: Batch, rows: readonly DueRow[]): readonly string[] {
  const locked = new Set(rows.map(({ id }) => id));
  return namesOf(
    batch,
    batch.ids.filter((id) => !locked.has(id)),
  );
}

/** Before the touchpoints: whoever acts on a pair locks the pair first. */
async function lockWhatChanges(
  tx: WorkspaceTransaction,
  { lock, whenDue }: Pick<Touchpoint, 'lock' | 'whenDue'>,
  { whose, ids }: Batch,
): Promise<void> {
  if (whose !== 'pairId') return;
  if (!lock) return whenDue && lockRows(tx, 'pairs', ids);
  for (const pairId of ids) await lock(tx, pairId);
}

type Locked = DueNow & { readonly touchpoint: Touchpoint; readonly rows: readonly DueRow[] };
type Divided = { readonly ready: readonly (DueRow & Fired)[]; readonly waiting: readonly DueRow[] };

/**
 * What a pair hears together, or what changes it for all of it, comes due at a moment that is good for all of it, and what follows is
 * counted from that; what comes every so often keeps its place. What goes to people one by one is due for all at the same moment, and each delivery waits for its person's own.
 */
async function divided(
  tx: WorkspaceTransaction,
  { people }: Gate,
  { touchpoint, batch: { whose }, rows, now }: Locked,
): Promise<Divided> {
  if (!isForAll(touchpoint) || touchpoint.when === 'exact' || whose !== 'pairId')
    return { ready: rows.map((row) => firedAt(row, now)), waiting: [] };
  const pairIds = rows.map(({ id }) => id);
  const moments = await goodMomentsFor(tx, people, { timing: touchpoint, pairIds, from: now });
  const moved = rows.map((row) => {
    const { at: goodAt, everyone } = moments.get(row.id) ?? { at: now, everyone: [] };
    const { isSkipped, placedAt } = placing({
      placedAt: row.placedAt ?? undefined,
      goodAt,
      now,
      timing: touchpoint,
      everyone,
    });
    const isReady = isSkipped || Temporal.Instant.compare(goodAt, now) <= 0;
    return {
      row: { ...row, placedAt: placedAt ?? null },
      goodAt,
      isSkipped,
      isReady,
      timeZone: zoneOfEveryone(everyone),
    };
  });
  return {
    ready: moved.filter(({ isReady }) => isReady).map(({ row, ...known }) => firedAt(row, now, known)),
    waiting: moved.filter(({ isReady }) => !isReady).map(({ row, goodAt }) => ({ ...row, dueAt: goodAt })),
  };
}

function firedAt(
  row: DueRow,
  now: Temporal.Instant,
  { isSkipped, timeZone } = { isSkipped: false, timeZone: 'UTC' },
): DueRow & Fired {
  const at = countedFrom(row, now);
  return { ...row, at, isSkipped, place: { at: row.placedAt ?? at, timeZone } };
}

/**
 * What follows is counted from when this one was due, lest the minutes until each tick add up and carry a series out of the
 * hours that suit. Where ticks were missed for longer, it is counted from now.
 */
const countedFrom = ({ dueAt }: DueRow, now: Temporal.Instant): Temporal.Instant =>
  isPunctual({ dueAt, now }) ? dueAt : now;

/** They are tried again later, and in the end left: they stay where they are, to be counted, and to be mended. */
export async function recordFailure(
  tx: WorkspaceTransaction,
  log: Log,
  { batch, now, error }: DueNow & { readonly error: unknown },
): Promise<void> {
  const rows = await lockDue(tx, batch, now);
  const failed = rows.map((row) => {
    const tries = row.tries + 1;
    const isLast = tries >= mostTries;
    const touchpoint = { workspaceId: tx.workspaceId, [batch.whose]: row.id, kind: batch.kind };
    log.error({ err: error, touchpoint, tries, isLast }, 'a touchpoint could not be fired');
    return isLast ? { ...row, tries, failedAt: now } : { ...row, tries, dueAt: now.add(waitAfter(tries)) };
  });
  await moveOn(tx, batch, failed);
}
