import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { failureOf, type Failure } from '../slack/errors.ts';
import { openConversation, postMessage, type Posted } from '../slack/messages.ts';
import type { DeliveryJob } from './queue.ts';
import type { Delivery, Outgoing, TouchpointKind, TouchpointKinds } from './touchpoints.ts';

type New = { readonly deliveries: readonly Omit<Delivery, 'id'>[]; readonly now: Temporal.Instant };

/** Records the deliveries and queues them, in the caller's transaction. One that is on record already is not made again. */
export async function queueDeliveries(
  { db, workspaceId }: WorkspaceTransaction,
  queue: Deps['queue'],
  { deliveries, now }: New,
): Promise<void> {
  if (deliveries.length === 0) return;
  const made = await db
    .insertInto('deliveries')
    .values(
      deliveries.map(({ pairId, kind, occurrence }) => ({
        pairId,
        kind,
        occurrence,
        state: 'queued',
        queuedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['workspaceId', 'pairId', 'kind', 'occurrence']).doNothing())
    .returning('id')
    .execute();
  await queue.enqueue(
    db,
    made.map(({ id }) => ({ workspaceId, deliveryId: id })),
  );
}

type Claimed = { readonly delivery: Delivery; readonly kind: TouchpointKind; readonly outgoing: Outgoing };

/**
 * Sends one delivery, once. The claim is committed before Slack is called: a job that comes back and finds its delivery
 * claimed follows a worker that died while sending, and then the kind's `ifUnsure` decides.
 */
export async function deliver(deps: Deps, kinds: TouchpointKinds, job: DeliveryJob): Promise<void> {
  try {
    await attempt(deps, kinds, job);
  } catch (error) {
    deps.log.error({ err: error, ...job }, 'a delivery could not be handled; it is tried again in a minute');
    await deps.queue.enqueueLater(job, 60);
  }
}

async function attempt(deps: Deps, kinds: TouchpointKinds, job: DeliveryJob): Promise<void> {
  const { db, clients, clock } = deps;
  const slack = await clients.forWorkspace(job.workspaceId);
  const claimed = await db.inWorkspace(job.workspaceId, (tx) => claim(tx, kinds, { job, now: clock.now() }));
  if (!claimed) return;
  if (!slack)
    return db.inWorkspace(job.workspaceId, (tx) =>
      settle(tx, job, { state: 'dropped', outcome: 'uninstalled', now: clock.now() }),
    );
  try {
    const { to, message } = claimed.outgoing;
    const channelId = 'channelId' in to ? to.channelId : await openConversation(slack, to.people);
    await recordSent(deps, claimed, { job, posted: await postMessage(slack, channelId, message) });
  } catch (error) {
    await recordFailure(deps, claimed, { job, failure: failureOf(error) });
  }
}

type Claim = { readonly job: DeliveryJob; readonly now: Temporal.Instant };

async function claim(
  tx: WorkspaceTransaction,
  kinds: TouchpointKinds,
  { job, now }: Claim,
): Promise<Claimed | undefined> {
  const row = await tx.db
    .selectFrom('deliveries')
    .select(['id', 'pairId', 'kind', 'occurrence', 'state'])
    .where('id', '=', job.deliveryId)
    .where('state', 'in', ['queued', 'sending'])
    .forUpdate()
    .executeTakeFirst();
  const kind = row && kinds.get(row.kind);
  if (!row || !kind) return undefined;
  if (row.state === 'sending' && kind.ifUnsure === 'let-go') {
    await settle(tx, job, { state: 'dropped', outcome: 'unsure', now });
    return undefined;
  }
  const outgoing = await kind.compose(tx, row);
  if (!outgoing) {
    await settle(tx, job, { state: 'dropped', outcome: 'no-longer-fitting', now });
    return undefined;
  }
  await setState(tx, job, 'sending');
  return { delivery: row, kind, outgoing };
}

type Sent = { readonly job: DeliveryJob; readonly posted: Posted };

async function recordSent(
  { db, clock }: Deps,
  { delivery, kind }: Claimed,
  { job, posted }: Sent,
): Promise<void> {
  await db.inWorkspace(job.workspaceId, async (tx) => {
    await settle(tx, job, { state: 'sent', ...posted, now: clock.now() });
    await kind.afterwards?.(tx, delivery, posted);
  });
}

type Failed = { readonly job: DeliveryJob; readonly failure: Failure };

async function recordFailure(
  { db, queue, clock, log }: Deps,
  { kind, delivery }: Claimed,
  { job, failure }: Failed,
): Promise<void> {
  const again = failure.kind === 'later' || (failure.kind === 'unsure' && kind.ifUnsure === 'send-again');
  log.warn(
    { workspaceId: job.workspaceId, pairId: delivery.pairId, touchpoint: delivery.kind, failure, again },
    'a delivery did not go through',
  );
  if (again) {
    await db.inWorkspace(job.workspaceId, (tx) => setState(tx, job, 'queued'));
    await queue.enqueueLater(job, failure.kind === 'later' ? failure.afterSeconds : 5);
    return;
  }
  const state = failure.kind === 'refused' ? 'failed' : 'dropped';
  await db.inWorkspace(job.workspaceId, (tx) =>
    settle(tx, job, { state, outcome: failure.cause, now: clock.now() }),
  );
}

async function setState(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  state: 'queued' | 'sending',
): Promise<void> {
  await db.updateTable('deliveries').set({ state }).where('id', '=', deliveryId).execute();
}

type Settlement = Partial<Posted> & {
  readonly state: 'sent' | 'dropped' | 'failed';
  readonly outcome?: string;
  readonly now: Temporal.Instant;
};

async function settle(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  { now, ...settlement }: Settlement,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ ...settlement, settledAt: now })
    .where('id', '=', deliveryId)
    .execute();
}
