import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Message } from '../slack/blocks.ts';
import { failureOf } from '../slack/errors.ts';
import { findOutage, isOutageOver, secondsUntil } from '../slack/outages.ts';
import { holdBack, takeRoom, type Rates, type Wait } from '../slack/rates.ts';
import { updateMessage, type Posted } from '../slack/messages.ts';
import { shown } from './live-messages.ts';
import { marked } from './marks.ts';
import { afterWait, type DeliveryJob } from './queue.ts';
import { countFault, secondsUntilNext } from './retries.ts';
import { sendingOf } from './sending.ts';
import type { TouchpointsByKind } from './touchpoints.ts';

/** Slack takes nothing just now: its turn comes after so many seconds. */
type Held = Pick<Wait, 'seconds' | 'turn'>;
type Drawn = { readonly message: Message; readonly posted: Posted; readonly draw: number };

/**
 * Makes a message that was sent say what now holds. Where it says so already, Slack is not called. Of two refreshes that overlap
 * the one that began first may reach Slack last, with words of before: whoever finishes and finds that another began meanwhile
 * has it done once more. An update that may have been lost is made again: made twice, it says the same.
 */
export async function refresh(
  {
    db,
    queue,
    clients,
    clock,
    log,
    rates,
  }: Pick<Deps, 'db' | 'queue' | 'clients' | 'clock' | 'log' | 'rates'>,
  touchpoints: TouchpointsByKind,
  job: DeliveryJob,
): Promise<void> {
  const slack = await clients.forWorkspace(job.workspaceId);
  const drawn = await db.inWorkspace(job.workspaceId, (tx) =>
    draw(tx, { touchpoints, rates }, { job, now: clock.now() }),
  );
  if (!slack || !drawn) return;
  if ('seconds' in drawn) return queue.enqueueLater(...afterWait(job, drawn));
  try {
    await updateMessage(slack, drawn.posted, marked(drawn.message, job.deliveryId));
  } catch (error) {
    const failure = failureOf(error, 'chat.update');
    log.warn({ ...job, failure }, 'a message could not be brought up to date');
    // It was deleted, or stands where the bot is not any more.
    if (failure.kind === 'refused' || failure.kind === 'malformed')
      return db.inWorkspace(job.workspaceId, (tx) => giveUp(tx, job));
    const faults = await db.inWorkspace(job.workspaceId, async (tx) => {
      const counted = await countFault(tx, job);
      if (failure.kind === 'busy')
        await holdBack(tx, {
          method: 'chat.update',
          until: clock.now().add({ seconds: failure.afterSeconds }),
        });
      return counted;
    });
    return queue.enqueueLater(job, secondsUntilNext(failure, faults));
  }
  const isLast = await db.inWorkspace(job.workspaceId, (tx) => keepShown(tx, job, drawn));
  if (!isLast) await queue.enqueueLater(job, secondsApart(drawn));
}

/** Two that overlapped would overlap again, and for ever, if both came back after the same time. */
const secondsApart = (drawn: Drawn): number => 1 + (drawn.draw % 5);

async function draw(
  tx: WorkspaceTransaction,
  { touchpoints, rates }: { readonly touchpoints: TouchpointsByKind; readonly rates: Rates },
  { job: { deliveryId, turn, isOfMany }, now }: { readonly job: DeliveryJob; readonly now: Temporal.Instant },
): Promise<Drawn | Held | undefined> {
  tx.locks.lock('deliveries', [deliveryId]);
  const row = await tx.db
    .selectFrom('deliveries')
    .select(['id', 'pairId', 'programId', 'personId', 'kind', 'occurrence'])
    .select(['channelId', 'messageTs', 'shownDigest'])
    .where('id', '=', deliveryId)
    .where('state', '=', 'sent')
    .where('isLive', '=', true)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { channelId, messageTs, shownDigest, ...delivery } = row;
  if (channelId === null || messageTs === null) return undefined;
  const message = await sendingOf(touchpoints, delivery)?.refresh(tx);
  if (!message || shown(message).shownDigest === shownDigest) return undefined;
  const outage = await findOutage(tx);
  if (outage && !isOutageOver(outage, now)) return { seconds: secondsUntil(outage, now), turn: undefined };
  const asking = { rates, now, turn, isPressedFor: isOfMany !== true };
  const wait = await takeRoom(tx, { methods: ['chat.update'] }, asking);
  if (wait) return wait;
  const { draws } = await tx.db
    .updateTable('deliveries')
    // Until Slack has answered, either may stand there.
    .set((eb) => ({ draws: eb('draws', '+', 1), shownDigest: null }))
    .where('id', '=', deliveryId)
    .returning('draws')
    .executeTakeFirstOrThrow();
  return { message, posted: { channelId, messageTs }, draw: draws };
}

/** @returns whether no other refresh has begun meanwhile */
async function keepShown(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
  { message, draw: own }: Drawn,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ ...shown(message), faults: 0 })
    .where('id', '=', deliveryId)
    .where('draws', '=', own)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return true;
  // Which of the two stands in Slack is not known, and the other must not record that it is its own.
  await db
    .updateTable('deliveries')
    .set((eb) => ({ draws: eb('draws', '+', 1), shownDigest: null }))
    .where('id', '=', deliveryId)
    .execute();
  return false;
}

async function giveUp({ db }: WorkspaceTransaction, { deliveryId }: DeliveryJob): Promise<void> {
  await db.updateTable('deliveries').set({ isLive: false }).where('id', '=', deliveryId).execute();
}
