import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import { longestWait } from './waits.ts';

/** Since when Slack takes nothing of the workspace, and from when on one call may try whether it does again. */
export type Outage = {
  readonly cause: string;
  readonly failures: number;
  readonly since: Temporal.Instant;
  readonly retryAt: Temporal.Instant;
};

/** As long as a call that tries may take, and its worker be dead, before another tries. */
const oneTry = Temporal.Duration.from({ seconds: 60 });

export async function findOutage({ db }: WorkspaceTransaction): Promise<Outage | undefined> {
  return db.selectFrom('outages').select(['cause', 'failures', 'since', 'retryAt']).executeTakeFirst();
}

/** Where the clock was set back, what seems to lie further ahead than any wait is over. */
export const isOutageOver = ({ retryAt }: Pick<Outage, 'retryAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(retryAt, now) <= 0 ||
  Temporal.Instant.compare(retryAt, now.add({ seconds: longestWait['no-access'] })) > 0;

/** Whole seconds, one at least. */
export const secondsUntil = ({ retryAt }: Pick<Outage, 'retryAt'>, now: Temporal.Instant): number =>
  Math.max(1, Math.ceil(now.until(retryAt).total('seconds')));

/**
 * Of all deliveries of the workspace, on whichever replica, one may try; the others wait until it has, or until its worker
 * must be dead.
 * @returns until when this one waits; undefined where it is the one
 */
export async function takeTurnAfter(
  { db }: WorkspaceTransaction,
  { retryAt }: Outage,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const next = now.add(oneTry);
  const { numUpdatedRows } = await db
    .updateTable('outages')
    .set({ retryAt: next })
    .where('retryAt', '=', retryAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? undefined : next;
}

type Met = {
  readonly cause: string;
  readonly retryAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** How often it was met before by whoever had the turn: several that meet it at the same moment have met it once. */
  readonly failures: number;
};

/** From now on nothing is sent to Slack before one has tried. */
export async function keepOutage(
  { db }: WorkspaceTransaction,
  { cause, retryAt, now, failures }: Met,
): Promise<void> {
  const met = { cause, retryAt, failures: failures + 1 };
  await db
    .insertInto('outages')
    .values({ ...met, since: now })
    .onConflict((conflict) =>
      conflict.column('workspaceId').doUpdateSet(met).where('outages.failures', '=', failures),
    )
    .execute();
}

/** Slack takes messages again. What waited for that is due at once. @returns the ids of what waited */
export async function endOutage(
  { db, locks }: WorkspaceTransaction,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const held = await db
    .selectFrom('deliveries')
    .select('id')
    .where('isHeld', '=', true)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .forNoKeyUpdate()
    // One that is looked at just now waits no longer than until its own time.
    .skipLocked()
    .execute();
  const ids = held.map(({ id }) => id);
  locks.lock('deliveries', ids);
  await db
    .updateTable('deliveries')
    .set({ isHeld: false, dueAt: now })
    .where('id', '=', sql<string>`any(${ids})`)
    .execute();
  await db.deleteFrom('outages').execute();
  return ids;
}
