import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Posted } from '../slack/messages.ts';
import { followTrace } from '../trace.ts';
import { findOutage, isOutageOver, takeTurnAfter, type Outage } from '../slack/outages.ts';
import { takeRoom, type Rates, type Wait } from '../slack/rates.ts';
import { mayGoOut, type Gate } from './asking.ts';
import { nothingShown, shown } from './live-messages.ts';
import { markClaimed, putDeliveryOff, release, settle } from './on-record.ts';
import { callsOf } from './posting.ts';
import type { DeliveryJob } from './queue.ts';
import { believing } from './sightings.ts';
import { sendingOf, type OnRecord, type Sending } from './sending.ts';
import type { Closing, OutgoingMessage } from './touchpoints.ts';

/**
 * How long a claim lasts, in real time: longer than the calls of one sending may take. A worker that has not recorded
 * by then has died.
 */
const claimSeconds = 60;

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

/** Where it is the one that tries whether Slack takes messages again: how often that was tried in vain. */
export type Turn = { readonly failures: number };

export type Claim =
  | (Claimed & {
      readonly next: 'send';
      readonly outgoing: OutgoingMessage | Closing;
      readonly turn: Turn | undefined;
    })
  /** Slack has it already; only its record is missing. */
  | (Claimed & { readonly next: 'record'; readonly posted: Posted })
  /** Each time it was sent its worker died, or no answer came. */
  | { readonly next: 'unsure' }
  /** Slack would take it for one call too many: it comes back to the queue. */
  | { readonly next: 'no-room'; readonly wait: Wait }
  /** Another worker is at it. */
  | { readonly next: 'wait' }
  /** This replica is too old to know its kind. */
  | { readonly next: 'leave-to-newer' }
  /** It is settled, or just was, or waits until the tick gives it back. */
  | { readonly next: 'nothing' };

type Attempt = { readonly job: DeliveryJob; readonly now: Temporal.Instant };

type ClaimDeps = Gate & { readonly rates: Rates };

/** Says what is left to do for a delivery, and where that is to send it, marks it as being sent. */
export async function claim(
  tx: WorkspaceTransaction,
  parts: ClaimDeps,
  { job, now }: Attempt,
): Promise<Claim> {
  const row = await lockOpen(tx, { job, now });
  if (!row) return { next: 'nothing' };
  const {
    state,
    isClaimed,
    repeats: repeatsBefore,
    channelId,
    messageTs,
    queuedAt,
    trace,
    ...delivery
  } = row;
  followTrace(trace);
  const sending = sendingOf(parts.touchpoints, delivery);
  if (!sending) return { next: 'leave-to-newer' };
  const claimed = (repeats: number) => ({
    delivery,
    sending,
    repeats,
    mayGoAgain: isRepeated(sending) && repeats < mostRepeats,
  });
  if (channelId !== null && messageTs !== null)
    return { next: 'record', ...claimed(repeatsBefore), posted: { channelId, messageTs } };
  if (state === 'sending' && isClaimed) return { next: 'wait' };
  const isLeftBehind = state === 'sending';
  if (isLeftBehind && !claimed(repeatsBefore).mayGoAgain) return { next: 'unsure' };
  const repeats = isLeftBehind ? repeatsBefore + 1 : repeatsBefore;
  const waiting = { job, now, repeats };
  const notBefore = await sending.notBefore?.(tx, now);
  if (notBefore && Temporal.Instant.compare(notBefore, now) > 0)
    return later(tx, waiting, { dueAt: notBefore, isHeld: false });
  const verdict = await mayGoOut(tx, parts, {
    delivery: { ...delivery, queuedAt },
    timing: sending.timing,
    now,
  });
  if (verdict.go === 'never') return drop(tx, { job, now }, 'stale');
  if (verdict.go === 'later') return later(tx, waiting, { dueAt: verdict.at, isHeld: false });
  const outage = await findOutage(tx);
  if (outage && !isOutageOver(outage, now))
    return later(tx, waiting, { dueAt: outage.retryAt, isHeld: true });
  const composed = await sending.compose(tx);
  if (!composed) return drop(tx, { job, now }, 'no-longer-fitting');
  const outgoing = await believing(tx, { delivery, sending, outgoing: composed, now });
  const isPressedFor = sending.isPressedFor && job.isOfMany !== true;
  const wait = await takeRoom(tx, callsOf(outgoing), { ...parts, now, turn: job.turn, isPressedFor });
  if (wait) return comeBack(tx, { ...waiting, wait, isOnItsWay: state === 'queued' });
  const heldUntil = outage && (await takeTurnAfter(tx, outage, now));
  if (heldUntil) return later(tx, waiting, { dueAt: heldUntil, isHeld: true });
  await markClaimed(tx, job, { repeats, ...('closes' in outgoing ? nothingShown : shown(outgoing.message)) });
  return { next: 'send', ...claimed(repeats), outgoing, turn: turnIn(outage) };
}

const isRepeated = ({ timing }: Sending): boolean =>
  timing.weight === 'must-arrive' && timing.whenUnsure !== 'let-go';

const turnIn = (outage: Outage | undefined): Turn | undefined => outage && { failures: outage.failures };

/** One that waits is open once its time has come. */
async function lockOpen({ db, locks }: WorkspaceTransaction, { job: { deliveryId }, now }: Attempt) {
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
      'trace',
    ])
    .select(
      sql<boolean>`claimed_at > clock_timestamp() - make_interval(secs => ${claimSeconds})`.as('isClaimed'),
    )
    .where('id', '=', deliveryId)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['queued', 'sending']),
        eb.and([eb('state', '=', 'waiting'), eb('dueAt', '<=', now)]),
      ]),
    )
    .forNoKeyUpdate()
    .executeTakeFirst();
}

async function drop(tx: WorkspaceTransaction, { job, now }: Attempt, outcome: string): Promise<Claim> {
  await settle(tx, job, { state: 'dropped', outcome, now });
  return { next: 'nothing' };
}

/** The tick gives it back to the queue then. */
async function later(
  tx: WorkspaceTransaction,
  { job, repeats }: Attempt & { readonly repeats: number },
  until: { readonly dueAt: Temporal.Instant; readonly isHeld: boolean },
): Promise<Claim> {
  await putDeliveryOff(tx, job, { repeats, ...until });
  return { next: 'nothing' };
}

type Returning = { readonly repeats: number; readonly wait: Wait; readonly isOnItsWay: boolean };

/** What Slack holds back waits as whatever it has not taken; what only has no room yet is on its way. */
async function comeBack(
  tx: WorkspaceTransaction,
  { job, now, repeats, wait, isOnItsWay }: Attempt & Returning,
): Promise<Claim> {
  if (wait.isHeld)
    await putDeliveryOff(tx, job, {
      repeats,
      dueAt: now.add({ milliseconds: Math.ceil(1000 * wait.seconds) }),
      isHeld: false,
    });
  else if (!isOnItsWay) await release(tx, job, { repeats });
  return { next: 'no-room', wait };
}
