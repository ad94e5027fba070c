import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Posted } from '../slack/messages.ts';
import { mayGoOut, type Gate } from './asking.ts';
import { shown } from './live-messages.ts';
import type { DeliveryJob } from './queue.ts';
import { sendingOf, type OnRecord, type Sending } from './sending.ts';
import type { Outgoing } from './touchpoints.ts';

/**
 * How long a claim lasts, in real time: longer than the calls of one sending may take. A worker that has not recorded
 * by then has died.
 */
export const claimSeconds = 60;

/**
 * Each repeat may put the same message there once more, and each that is not made may leave somebody without it. Three
 * outlive a crash, the crash of the next worker, and a slow moment of Slack's.
 */
export const mostRepeats = 3;

export type Claimed = {
  readonly delivery: OnRecord;
  readonly sending: Sending;
  readonly repeats: number;
  /** Whether it may go out once more, should Slack not say what became of it. */
  readonly mayGoAgain: boolean;
};

export type Claim =
  | (Claimed & { readonly next: 'send'; readonly outgoing: Outgoing })
  /** Slack has it already; only its record is missing. */
  | (Claimed & { readonly next: 'record'; readonly posted: Posted })
  /** Another worker is at it, or this one is too old to know its kind. */
  | { readonly next: 'wait' }
  /** It is settled, or just was. */
  | { readonly next: 'nothing' };

type Tries = { readonly repeats: number };

type Attempt = { readonly job: DeliveryJob; readonly now: Temporal.Instant };

/** Says what is left to do for a delivery, and where that is to send it, marks it as being sent. */
export async function claim(tx: WorkspaceTransaction, gate: Gate, { job, now }: Attempt): Promise<Claim> {
  const row = await lockOpen(tx, job);
  if (!row) return { next: 'nothing' };
  const { state, isClaimed, repeats: repeatsBefore, channelId, messageTs, queuedAt, ...delivery } = row;
  const sending = sendingOf(gate.touchpoints, delivery);
  if (!sending) return { next: 'wait' };
  const claimed = (repeats: number) => ({
    delivery,
    sending,
    repeats,
    mayGoAgain: sending.timing.weight === 'must-arrive' && repeats < mostRepeats,
  });
  if (channelId !== null && messageTs !== null)
    return { next: 'record', ...claimed(repeatsBefore), posted: { channelId, messageTs } };
  if (state === 'sending' && isClaimed) return { next: 'wait' };
  const isLeftBehind = state === 'sending';
  if (isLeftBehind && !claimed(repeatsBefore).mayGoAgain) return drop(tx, { job, now }, 'unsure');
  const repeats = isLeftBehind ? repeatsBefore + 1 : repeatsBefore;
  const verdict = await mayGoOut(tx, gate, {
    delivery: { ...delivery, queuedAt },
    timing: sending.timing,
    now,
  });
  if (verdict.go === 'never') return drop(tx, { job, now }, 'stale');
  if (verdict.go === 'later') return putOff(tx, job, { repeats, dueAt: verdict.at });
  const outgoing = await sending.compose(tx);
  if (!outgoing) return drop(tx, { job, now }, 'no-longer-fitting');
  await markClaimed(tx, job, { repeats, ...shown(outgoing.message) });
  return { next: 'send', ...claimed(repeats), outgoing };
}

async function lockOpen({ db, locks }: WorkspaceTransaction, { deliveryId }: DeliveryJob) {
  locks.lock('deliveries', [deliveryId]);
  return db
    .selectFrom('deliveries')
    .select([
      'id',
      'pairId',
      'programId',
      'personId',
      'kind',
      'occurrence',
      'state',
      'repeats',
      'channelId',
      'messageTs',
      'queuedAt',
    ])
    .select(
      sql<boolean>`claimed_at > clock_timestamp() - make_interval(secs => ${claimSeconds})`.as('isClaimed'),
    )
    .where('id', '=', deliveryId)
    .where('state', 'in', ['queued', 'sending'])
    .forNoKeyUpdate()
    .executeTakeFirst();
}

async function drop(tx: WorkspaceTransaction, { job, now }: Attempt, outcome: string): Promise<Claim> {
  await settle(tx, job, { state: 'dropped', outcome, now });
  return { next: 'nothing' };
}

/** It waits for a good moment; the tick gives it back to the queue then. */
async function putOff(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  waiting: Tries & { readonly dueAt: Temporal.Instant },
): Promise<Claim> {
  await db
    .updateTable('deliveries')
    .set({ ...waiting, state: 'waiting', claimedAt: null })
    .where('id', '=', deliveryId)
    .execute();
  return { next: 'nothing' };
}

/** Claims last in the database's own time: the clock that is passed in may be moved, and workers live in real time. */
async function markClaimed(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  trying: Tries & ReturnType<typeof shown>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...trying, state: 'sending', claimedAt: sql`clock_timestamp()` })
    .where('id', '=', deliveryId)
    .execute();
}

/** Gives it back, to be sent anew. */
export async function release(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  tries: Partial<Tries>,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...tries, state: 'queued', claimedAt: null })
    .where('id', '=', deliveryId)
    .execute();
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
  await db
    .updateTable('deliveries')
    .set({ ...settlement, settledAt: now, claimedAt: null })
    .where('id', '=', deliveryId)
    .execute();
}
