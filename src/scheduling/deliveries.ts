import type { WebClient } from '@slack/web-api';
import { insertInChunks } from '../db/chunks.ts';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { failureOf, type Failure } from '../slack/errors.ts';
import { openConversation, postMessage, type Posted } from '../slack/messages.ts';
import { claim, claimSeconds, keepPosted, release, settle, type Claimed } from './claims.ts';
import type { DeliveryJob } from './queue.ts';
import { refresh } from './refreshing.ts';
import { countTry, mostTries, waitAfter } from './retries.ts';
import type { NewDelivery, Outgoing, Touchpoints } from './touchpoints.ts';

type New = {
  readonly deliveries: readonly NewDelivery[];
  readonly now: Temporal.Instant;
};

/** Records the deliveries and queues them, in the caller's transaction. One that is on record already is not made again. */
export async function queueDeliveries(
  { db, workspaceId }: WorkspaceTransaction,
  queue: Deps['queue'],
  { deliveries, now }: New,
): Promise<void> {
  await insertInChunks(deliveries, async (some) => {
    const made = await db
      .insertInto('deliveries')
      .values(
        some.map(({ kind, occurrence, ...whose }) => ({
          pairId: 'pairId' in whose ? whose.pairId : null,
          programId: 'programId' in whose ? whose.programId : null,
          personId: 'personId' in whose ? whose.personId : null,
          kind,
          occurrence,
          state: 'queued',
          queuedAt: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    await queue.enqueue(
      db,
      made.map(({ id }) => ({ workspaceId, deliveryId: id })),
    );
  });
}

export type DeliveryDeps = Pick<Deps, 'db' | 'queue' | 'clock' | 'log' | 'clients' | 'people'>;

/**
 * Sends one delivery, once; of one that stands in Slack already, brings the message up to date. The claim is committed before
 * Slack is called: a job that comes back and finds its delivery claimed waits until that claim has run out; then its worker died while sending, and the touchpoint's weight decides.
 */
export async function deliver(deps: DeliveryDeps, touchpoints: Touchpoints, job: DeliveryJob): Promise<void> {
  try {
    await attempt(deps, touchpoints, job);
  } catch (error) {
    await tryLater(deps, job, error);
  }
}

/** Where our own code fails, time may heal it; what it does not heal ends, and can be counted. */
async function tryLater(deps: DeliveryDeps, job: DeliveryJob, error: unknown): Promise<void> {
  const { db, queue, log } = deps;
  const tries = await db.inWorkspace(job.workspaceId, (tx) => countTry(tx, job));
  if (tries === undefined) {
    log.error({ err: error, ...job }, 'a delivery that is settled could not be handled');
    return;
  }
  const isLast = tries >= mostTries;
  log.error({ err: error, ...job, tries, isLast }, 'a delivery could not be handled');
  if (isLast) await giveUp(deps, job, { state: 'failed', outcome: 'own-error' });
  else await queue.enqueueLater(job, waitAfter(tries).total('seconds'));
}

async function attempt(deps: DeliveryDeps, touchpoints: Touchpoints, job: DeliveryJob): Promise<void> {
  const { db, queue, clients, clock, people } = deps;
  const slack = await clients.forWorkspace(job.workspaceId);
  const claimed = await db.inWorkspace(job.workspaceId, (tx) =>
    claim(tx, { touchpoints, people }, { job, now: clock.now() }),
  );
  switch (claimed.next) {
    case 'nothing':
      return refresh(deps, touchpoints, job);
    case 'wait':
      return queue.enqueueLater(job, claimSeconds);
    case 'record':
      return recordSent(deps, claimed, { job, posted: claimed.posted });
    case 'send':
      return slack
        ? send(deps, claimed, { job, slack })
        : giveUp(deps, job, { state: 'dropped', outcome: 'uninstalled' });
  }
}

type ToSend = Claimed & { readonly outgoing: Outgoing };

async function send(
  deps: DeliveryDeps,
  claimed: ToSend,
  { job, slack }: { readonly job: DeliveryJob; readonly slack: WebClient },
): Promise<void> {
  const result = await post(slack, claimed.outgoing);
  return 'posted' in result
    ? recordSent(deps, claimed, { job, posted: result.posted })
    : recordFailure(deps, claimed, { job, failure: result.failure });
}

async function post(
  slack: WebClient,
  { to, message }: Outgoing,
): Promise<{ readonly posted: Posted } | { readonly failure: Failure }> {
  try {
    const channelId = 'channelId' in to ? to.channelId : await openConversation(slack, to.people);
    return { posted: await postMessage(slack, channelId, message) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

type Sent = { readonly job: DeliveryJob; readonly posted: Posted };

/** Where what follows the sending fails, it is tried again, and the sending is not. */
async function recordSent(
  { db, clock }: DeliveryDeps,
  { sending }: Claimed,
  { job, posted }: Sent,
): Promise<void> {
  try {
    await db.inWorkspace(job.workspaceId, async (tx) => {
      // A pair is locked before its deliveries.
      await sending.afterwards(tx, posted);
      await settle(tx, job, { state: 'sent', ...posted, now: clock.now() });
    });
  } catch (error) {
    await db.inWorkspace(job.workspaceId, (tx) => keepPosted(tx, job, posted));
    throw error;
  }
}

type Failed = { readonly job: DeliveryJob; readonly failure: Failure };

async function recordFailure(
  deps: DeliveryDeps,
  { delivery, mayGoAgain, repeats }: Claimed,
  { job, failure }: Failed,
): Promise<void> {
  const { db, queue, log } = deps;
  const again = failure.kind === 'later' || (failure.kind === 'unsure' && mayGoAgain);
  log.warn({ workspaceId: job.workspaceId, delivery, failure, again }, 'a delivery did not go through');
  if (again) {
    await db.inWorkspace(job.workspaceId, (tx) =>
      release(tx, job, failure.kind === 'unsure' ? { repeats: repeats + 1 } : {}),
    );
    await queue.enqueueLater(job, failure.kind === 'later' ? failure.afterSeconds : 5);
    return;
  }
  if (failure.kind === 'refused') await giveUp(deps, job, { state: 'failed', outcome: failure.cause });
  else await giveUp(deps, job, { state: 'dropped', outcome: 'unsure' });
}

async function giveUp(
  { db, clock }: DeliveryDeps,
  job: DeliveryJob,
  end: { readonly state: 'dropped' | 'failed'; readonly outcome: string },
): Promise<void> {
  await db.inWorkspace(job.workspaceId, (tx) => settle(tx, job, { ...end, now: clock.now() }));
}
