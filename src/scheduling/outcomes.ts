import type { WebClient } from '@slack/web-api';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Happenings } from '../happenings.ts';
import type { Failure, SlackMethod, Passing } from '../slack/failures.ts';
import type { Posted } from '../slack/messages.ts';
import { endOutage, keepOutage } from '../slack/outages.ts';
import { holdBack } from '../slack/rates.ts';
import { longestWait, waitAfterFaults } from '../slack/waits.ts';
import type { Claimed, Turn } from './claims.ts';
import { letStand } from './live-messages.ts';
import { findOpen, keepPlace, keepPosted, putDeliveryOff, release, settle } from './on-record.ts';
import { marked } from './marks.ts';
import { post, unreachableAmong, type Result } from './posting.ts';
import type { DeliveryJob } from './queue.ts';
import { countFault, secondsUntilNext } from './retries.ts';
import { hasTurned, keepSighting, toBeSeen } from './sightings.ts';
import type { Closing, OutgoingMessage } from './touchpoints.ts';
import { recordTurned } from './turned.ts';

type OutcomeDeps = Pick<Deps, 'db' | 'queue' | 'clock' | 'log' | 'announce'>;

type ToSend = Claimed & { readonly outgoing: OutgoingMessage | Closing; readonly turn: Turn | undefined };

/** Slack has read it, and finds a mistake of ours in it. */
class MalformedMessageError extends Error {
  readonly code = 'malformed-message';
}

/** Calls Slack, once, and records what became of it. @param slack undefined while the app is removed */
export async function send(
  deps: OutcomeDeps,
  claimed: ToSend,
  { job, slack }: { readonly job: DeliveryJob; readonly slack: WebClient | undefined },
): Promise<void> {
  const askedAt = deps.clock.now();
  const result: Result = slack ? await post(slack, named(claimed)) : { failure: uninstalled };
  if ('posted' in result) {
    const channelId = toBeSeen(claimed.outgoing);
    const seen = channelId === undefined ? undefined : { channelId, askedAt };
    await recordSent(deps, claimed, { job, posted: result.posted, seen });
    deps.log.info({ ...job, kind: claimed.delivery.kind }, 'a delivery was sent');
  } else if ('turned' in result)
    await recordTurned(deps, { ...claimed, channelId: result.turned, askedAt }, job);
  else await recordFailure(deps, claimed, { job, slack, ...result });
  const isHeard = !('failure' in result) || !isOutage(result.failure);
  if (claimed.turn && isHeard) await goOn(deps, job.workspaceId);
}

/** Whatever is pressed in it tells which delivery it is. */
const named = ({ outgoing, delivery: { id } }: ToSend): OutgoingMessage | Closing =>
  'closes' in outgoing ? outgoing : { ...outgoing, message: marked(outgoing.message, id) };

/** It is sent once the app is back. */
const uninstalled: Failure = { kind: 'no-access', cause: 'uninstalled' };

type Outage = Extract<Passing, { readonly kind: 'outage' | 'no-access' | 'unsure' }>;

/** What was met by one would be met by all. */
const isOutage = (failure: Failure): failure is Outage =>
  failure.kind === 'outage' || failure.kind === 'no-access' || failure.kind === 'unsure';

/** Slack takes messages again: what waited for that goes out. */
async function goOn({ db, queue, clock }: OutcomeDeps, workspaceId: string): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const waiting = await endOutage(tx, clock.now());
    await queue.enqueue(
      tx.db,
      waiting.map((deliveryId) => ({ workspaceId, deliveryId })),
    );
  });
}

type Sent = {
  readonly job: DeliveryJob;
  readonly posted: Posted;
  /** The pair's DM, where Slack has just said that it is theirs, and when it was asked. */
  readonly seen?: { readonly channelId: string; readonly askedAt: Temporal.Instant } | undefined;
};

/** Where what follows the sending fails, it is tried again, and the sending is not. */
export async function recordSent(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { sending, delivery: { pairId, personId } }: Claimed,
  { job, posted, seen }: Sent,
): Promise<void> {
  try {
    await db.inWorkspace(job.workspaceId, async (tx) => {
      // A pair is locked before its deliveries.
      await sending.afterwards(tx, posted);
      if (seen && pairId !== null) {
        const { channelId, askedAt: seenAt } = seen;
        await keepSighting(tx, { pairId, channelId, isTheirs: true, seenAt });
      }
      await settle(tx, job, { state: 'sent', ...posted, now: clock.now() });
      // It was on its way as another found that its place is no DM any more.
      if (pairId === null || personId !== null) return;
      const place = { pairId, channelId: posted.channelId };
      if (await hasTurned(tx, place)) await letStand(tx, place);
    });
  } catch (error) {
    await db.inWorkspace(job.workspaceId, (tx) => keepPosted(tx, job, posted));
    throw error;
  }
}

type Failed = {
  readonly job: DeliveryJob;
  readonly slack: WebClient | undefined;
  readonly failure: Failure;
  readonly method?: SlackMethod;
  readonly channelId?: string;
};

async function recordFailure(deps: OutcomeDeps, claimed: ToSend, failed: Failed): Promise<void> {
  const { job, slack, failure, method, channelId } = failed;
  const { db, log } = deps;
  log.warn({ ...job, delivery: claimed.delivery, failure }, 'a delivery did not go through');
  switch (failure.kind) {
    case 'refused': {
      const unreachable = slack ? await unreachableAmong(slack, claimed.outgoing) : [];
      return endAsFailed(deps, job, { how: 'refused', outcome: failure.cause, unreachable });
    }
    case 'malformed':
      await db.inWorkspace(job.workspaceId, (tx) => release(tx, job));
      throw new MalformedMessageError(failure.cause);
    case 'unsure':
      if (channelId !== undefined)
        await db.inWorkspace(job.workspaceId, (tx) => keepPlace(tx, job, channelId));
      return claimed.mayGoAgain
        ? tryAgain(deps, claimed, { job, failure })
        : letGo(deps, claimed, { job, failure });
    case 'busy':
      return tryAgain(deps, claimed, { job, failure, method });
    case 'outage':
    case 'no-access':
    case 'unknown':
      return tryAgain(deps, claimed, { job, failure });
  }
}

type Met<Kind extends Failure = Passing> = {
  readonly job: DeliveryJob;
  readonly failure: Kind;
  readonly method?: SlackMethod | undefined;
};

/** Only what may have been sent counts against the repeats: whatever Slack has not taken is tried as long as it takes. */
async function tryAgain(deps: OutcomeDeps, claimed: ToSend, { job, failure, method }: Met): Promise<void> {
  const { db, queue, clock } = deps;
  const seconds = await db.inWorkspace(job.workspaceId, async (tx) => {
    const now = clock.now();
    const own = secondsUntilNext(failure, await countFault(tx, job));
    const outage = isOutage(failure) ? secondsOfOutage(failure, claimed.turn) : 0;
    const wait = Math.max(outage, own);
    await putDeliveryOff(tx, job, {
      dueAt: now.add({ seconds: wait }),
      isHeld: false,
      ...(failure.kind === 'unsure' && { repeats: claimed.repeats + 1 }),
    });
    if (isOutage(failure)) await keep(tx, claimed, { failure, seconds: outage, now });
    if (failure.kind === 'busy' && method) await holdBack(tx, { method, until: now.add({ seconds: wait }) });
    return wait;
  });
  await queue.enqueueLater(job, seconds);
}

async function letGo(deps: OutcomeDeps, claimed: ToSend, { job, failure }: Met<Outage>): Promise<void> {
  const seconds = secondsOfOutage(failure, claimed.turn);
  const now = deps.clock.now();
  await deps.db.inWorkspace(job.workspaceId, (tx) => keep(tx, claimed, { failure, seconds, now }));
  await endAsFailed(deps, job, { how: 'unsure', outcome: 'unsure' });
}

/** Until the next one tries whether Slack takes messages again. */
const secondsOfOutage = ({ kind }: Outage, turn: Turn | undefined): number =>
  waitAfterFaults((turn?.failures ?? 0) + 1, { atMost: longestWait[kind], chance: Math.random() });

async function keep(
  tx: WorkspaceTransaction,
  { turn }: ToSend,
  {
    failure,
    seconds,
    now,
  }: { readonly failure: Outage; readonly seconds: number; readonly now: Temporal.Instant },
): Promise<void> {
  await keepOutage(tx, {
    cause: failure.cause,
    failures: turn?.failures ?? 0,
    retryAt: now.add({ seconds }),
    now,
  });
}

type End = Pick<Happenings['deliveryFailed'], 'how'> & {
  /** A short code. */
  readonly outcome: string;
  readonly unreachable?: readonly string[];
};

/** It will not go out, unless somebody has it sent again. Whatever follows from that is part of the same transaction. */
export async function endAsFailed(
  { db, clock, announce }: OutcomeDeps,
  job: DeliveryJob,
  { how, outcome, unreachable = [] }: End,
): Promise<void> {
  await db.inWorkspace(job.workspaceId, async (tx) => {
    const delivery = await findOpen(tx, job);
    if (!delivery) return;
    const now = clock.now();
    // Before the delivery is locked: what follows may lock a program, and a pair.
    await announce(tx, 'deliveryFailed', { ...delivery, how, unreachable, now });
    await settle(tx, job, { state: how === 'unsure' ? 'dropped' : 'failed', outcome, now });
  });
}
