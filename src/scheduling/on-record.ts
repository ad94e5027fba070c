import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Posted } from '../slack/messages.ts';
import type { nothingShown, shown } from './live-messages.ts';
import type { DeliveryJob } from './queue.ts';
import type { OnRecord } from './sending.ts';
import { tellSettled } from './settled.ts';

type Tries = { readonly repeats: number };

type Waiting = Partial<Tries> & {
  readonly dueAt: Temporal.Instant;
  /** Whether it waits for others to be taken before it is tried. */
  readonly isHeld: boolean;
};

export async function putDeliveryOff(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  waiting: Waiting,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...waiting, state: 'waiting', claimedAt: null })
    .where('id', '=', deliveryId)
    .execute();
}

/** Claims last in the database's own time: the clock that is passed in may be moved, and workers live in real time. */
export async function markClaimed(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  trying: Tries & (ReturnType<typeof shown> | typeof nothingShown),
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...trying, state: 'sending', isHeld: false, claimedAt: sql`clock_timestamp()` })
    .where('id', '=', deliveryId)
    .execute();
}

/** Gives it back, as it was before it was claimed. */
export async function release(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  tries: Partial<Tries> = {},
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...tries, state: 'queued', claimedAt: null })
    .where('id', '=', deliveryId)
    .execute();
}

/** Whose it is, unless it is settled by now. */
export async function findOpen(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
): Promise<OnRecord | undefined> {
  return db
    .selectFrom('deliveries')
    .select(['id', 'pairId', 'programId', 'personId', 'kind', 'occurrence'])
    .where('id', '=', deliveryId)
    .where('state', 'in', ['queued', 'waiting', 'sending'])
    .executeTakeFirst();
}

/** The conversation in which it may stand, though nobody knows. */
export async function keepPlace(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  channelId: string,
): Promise<void> {
  await db.updateTable('deliveries').set({ channelId }).where('id', '=', deliveryId).execute();
}

/** Where it stands in Slack, until the rest of its record can be written. */
export async function keepPosted(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  posted: Posted,
): Promise<void> {
  await db.updateTable('deliveries').set(posted).where('id', '=', deliveryId).execute();
}

type Settlement = Partial<Posted> & {
  readonly state: 'sent' | 'dropped' | 'failed';
  readonly outcome?: string;
  readonly now: Temporal.Instant;
};

export async function settle(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  { now, ...settlement }: Settlement,
): Promise<void> {
  const settled = await db
    .updateTable('deliveries')
    .set({ ...settlement, settledAt: now, claimedAt: null, isHeld: false, faults: 0 })
    .where('id', '=', deliveryId)
    .returning('kind')
    .executeTakeFirst();
  if (settled) tellSettled({ kind: settled.kind, state: settlement.state });
}
