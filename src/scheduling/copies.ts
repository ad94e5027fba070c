import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { failureOf } from '../slack/errors.ts';
import { takeRoom } from '../slack/rates.ts';
import { updateMessage, type Posted } from '../slack/messages.ts';
import { deliveryMarked, marked } from './marks.ts';
import type { DeliveryJob, Queue } from './queue.ts';
import { secondsUntilNext } from './retries.ts';
import { sendingOf } from './sending.ts';
import type { TouchpointsByKind } from './touchpoints.ts';

/** Where something was pressed, the block that it stands in, and whether the answer took the place of the message. */
export type PressedMessage = Posted & { readonly blockId: string; readonly wasReplaced: boolean };

type OfCopy = DeliveryJob & { readonly copy: Posted };

export const isOfCopy = (job: DeliveryJob): job is OfCopy => job.copy !== undefined;

/** What was pressed stands on no record: where it is a delivery's of this conversation, it says from now on what holds. */
export async function queueRefreshOfCopy(
  { db, workspaceId }: WorkspaceTransaction,
  queue: Queue,
  { channelId, messageTs, blockId }: PressedMessage,
): Promise<void> {
  const deliveryId = deliveryMarked(blockId);
  if (deliveryId === undefined) return;
  const found = await db
    .selectFrom('deliveries')
    .select('id')
    .where('id', '=', deliveryId)
    .where('channelId', '=', channelId)
    .executeTakeFirst();
  if (found) await queue.enqueue(db, [{ workspaceId, deliveryId, copy: { channelId, messageTs } }]);
}

/** Made again until Slack takes it, as any update: twice, it says the same. */
export async function refreshCopy(
  {
    db,
    queue,
    clients,
    clock,
    log,
    rates,
  }: Pick<Deps, 'db' | 'queue' | 'clients' | 'clock' | 'log' | 'rates'>,
  touchpoints: TouchpointsByKind,
  job: OfCopy,
): Promise<void> {
  const slack = await clients.forWorkspace(job.workspaceId);
  const drawn = await db.inWorkspace(job.workspaceId, async (tx) => {
    const row = await tx.db
      .selectFrom('deliveries')
      .select(['id', 'pairId', 'programId', 'personId', 'kind', 'occurrence'])
      .where('id', '=', job.deliveryId)
      .executeTakeFirst();
    const message = row && (await sendingOf(touchpoints, row)?.refresh(tx));
    if (!message) return undefined;
    const asking = { rates, now: clock.now(), isPressedFor: true };
    return (await takeRoom(tx, { methods: ['chat.update'] }, asking)) ?? { message };
  });
  if (!slack || !drawn) return;
  if ('seconds' in drawn) return queue.enqueueLater(job, drawn.seconds);
  try {
    await updateMessage(slack, job.copy, marked(drawn.message, job.deliveryId));
  } catch (error) {
    const failure = failureOf(error, 'chat.update');
    log.warn({ ...job, failure }, 'a copy of a message could not be brought up to date');
    if (failure.kind === 'refused' || failure.kind === 'malformed') return;
    await queue.enqueueLater(job, secondsUntilNext(failure, faultsAssumed));
  }
}

/** Nothing counts them for a copy: each wait is as long as after so many. */
const faultsAssumed = 5;
