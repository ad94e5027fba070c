import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { insertInChunks } from '../db/chunks.ts';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { isFormer } from '../personal-data.ts';
import type { Wait } from '../slack/rates.ts';
import { currentTrace } from '../trace.ts';
import { claim } from './claims.ts';
import { isOfCopy, refreshCopy } from './copies.ts';
import { endAsFailed, recordSent, send } from './outcomes.ts';
import { inOrder, isOpenIn, waitForTheOneBefore } from './in-order.ts';
import { putDeliveryOff } from './on-record.ts';
import { afterWait, type DeliveryJob } from './queue.ts';
import { refresh } from './refreshing.ts';
import { countTry, mostTries, waitAfter } from './retries.ts';
import type { NewDelivery, TouchpointsByKind } from './touchpoints.ts';

type New = {
  readonly deliveries: readonly NewDelivery[];
  readonly now: Temporal.Instant;
};

/**
 * Records the deliveries and queues them, in the caller's transaction. One that is on record already is not made again, and nothing
 * goes to somebody who has had themselves erased.
 */
export async function queueDeliveries(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { deliveries, now }: New,
): Promise<void> {
  const reachable = deliveries.filter((each) => !('personId' in each && isFormer(each.personId)));
  await insertInChunks(reachable, async (some) => {
    const made = await tx.db
      .insertInto('deliveries')
      .columns(['pairId', 'programId', 'personId', 'kind', 'occurrence', 'state', 'queuedAt', 'trace'])
      .expression((eb) =>
        eb
          .selectFrom(asTable(some))
          .select(['whose.pairId', 'whose.programId', 'whose.personId', 'whose.kind', 'whose.occurrence'])
          .select([sql.lit('queued').as('state'), sql`${now}::timestamptz`.as('queuedAt')])
          .select(sql<string | null>`${currentTrace() ?? null}::text`.as('trace')),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'pairId', 'personId'])
      .execute();
    await queue.enqueue(tx.db, inOrder(tx, made));
  });
}

type DeliverySubject = Record<'pairId' | 'programId' | 'personId', string | null> & {
  kind: string;
  occurrence: number;
};

/** A few arrays, in the place of a parameter for each value: thousands of those take long to be written and read. */
function asTable(deliveries: readonly NewDelivery[]) {
  const whose = (name: 'pairId' | 'programId' | 'personId') =>
    deliveries.map((each) => (name in each ? each[name as keyof typeof each] : null));
  const [kinds, occurrences] = [
    deliveries.map(({ kind }) => kind),
    deliveries.map(({ occurrence }) => occurrence),
  ];
  return sql<DeliverySubject>`
    unnest(${whose('pairId')}::uuid[], ${whose('programId')}::uuid[], ${whose('personId')}::text[],
      ${kinds}::text[], ${occurrences}::integer[])`.as<'whose'>(
    sql`whose(pair_id, program_id, person_id, kind, occurrence)`,
  );
}

type Again = { readonly deliveryId: string; readonly now: Temporal.Instant };

/** What was given up goes out as though it were new. @returns whether it was given up, and nobody has had it sent again */
export async function queueAgain(
  { db, workspaceId }: WorkspaceTransaction,
  queue: Deps['queue'],
  { deliveryId, now }: Again,
): Promise<boolean> {
  const anew = {
    state: 'queued',
    outcome: null,
    settledAt: null,
    queuedAt: now,
    trace: currentTrace() ?? null,
  } as const;
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ ...anew, tries: 0, repeats: 0, faults: 0 })
    .where('id', '=', deliveryId)
    .where('state', 'in', ['failed', 'dropped'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await queue.enqueue(db, [{ workspaceId, deliveryId }]);
  return true;
}

type OfPair = NewDelivery<'pair' | 'member'>;

/** As `queueDeliveries`; and one of them that was let go, since it did not fit when its moment came, goes out as though it were new. */
export async function queueOnceMore(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { deliveries, now }: { readonly deliveries: readonly OfPair[]; readonly now: Temporal.Instant },
): Promise<void> {
  for (const { pairId, kind, occurrence, ...whose } of deliveries) {
    const letGo = await tx.db
      .selectFrom('deliveries')
      .select('id')
      .where('pairId', '=', pairId)
      .where('personId', 'is not distinct from', 'personId' in whose ? whose.personId : null)
      .where('kind', '=', kind)
      .where('occurrence', '=', occurrence)
      .where('outcome', 'in', ['no-longer-fitting', 'stale'])
      .executeTakeFirst();
    if (letGo) await queueAgain(tx, queue, { deliveryId: letGo.id, now });
  }
  await queueDeliveries(tx, queue, { deliveries, now });
}

type Unsilenced = {
  readonly pairId: string;
  readonly personIds: readonly string[];
  readonly kind: string;
  readonly now: Temporal.Instant;
};

/** What was on its way to these of a pair, and fell silent as it ended, goes out all the same. */
export async function queueUnsilenced(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, personIds, kind, now }: Unsilenced,
): Promise<void> {
  const silenced = await tx.db
    .selectFrom('deliveries')
    .select('id')
    .where('pairId', '=', pairId)
    .where('personId', '=', sql<string>`any(${[...personIds]})`)
    .where('kind', '=', kind)
    .where('outcome', '=', 'pair-ended')
    .execute();
  for (const { id: deliveryId } of silenced) await queueAgain(tx, queue, { deliveryId, now });
}

export type DeliveryDeps = Pick<
  Deps,
  'db' | 'queue' | 'clock' | 'log' | 'clients' | 'people' | 'rates' | 'announce'
>;

/**
 * Sends one delivery, once; of one that stands in Slack already, brings the message up to date. The claim is committed before
 * Slack is called: a job that comes back and finds its delivery claimed looks again until that claim has run out; then its worker died while sending, and the touchpoint's weight decides.
 */
export async function deliver(
  deps: DeliveryDeps,
  touchpoints: TouchpointsByKind,
  job: DeliveryJob,
): Promise<void> {
  try {
    if (isOfCopy(job)) await refreshCopy(deps, touchpoints, job);
    else await attempt(deps, touchpoints, job);
  } catch (error) {
    await tryLater(deps, job, error);
  }
}

/** As long as it is not known whether whoever sends it has died, it is looked at again and again. */
export const secondsUntilSent = 5;
/** A newer replica may take it at any time; where there is none, since somebody went back, it is looked at again and again for nothing. */
const secondsUntilNewer = 30;

/** Where our own code fails, time may heal it; what it does not heal ends, and can be counted. */
async function tryLater(deps: DeliveryDeps, job: DeliveryJob, error: unknown): Promise<void> {
  const { db, queue, clock, log } = deps;
  // Pressed again, it is tried again.
  if (isOfCopy(job)) return log.error({ err: error, ...job }, 'a copy of a message could not be handled');
  const tries = await db.inWorkspace(job.workspaceId, (tx) => countTry(tx, job));
  if (tries === undefined) {
    log.error({ err: error, ...job }, 'a delivery that is settled could not be handled');
    return;
  }
  const isLast = tries >= mostTries;
  log.error({ err: error, ...job, tries, isLast }, 'a delivery could not be handled');
  if (isLast) return endAsFailed(deps, job, { how: 'failed', outcome: 'own-error' });
  const wait = waitAfter(tries);
  const dueAt = clock.now().add(wait);
  await db.inWorkspace(job.workspaceId, (tx) => putDeliveryOff(tx, job, { dueAt, isHeld: false }));
  await queue.enqueueLater(job, wait.total('seconds'));
}

async function attempt(deps: DeliveryDeps, touchpoints: TouchpointsByKind, job: DeliveryJob): Promise<void> {
  const { db, queue, clients, clock } = deps;
  await waitForTheOneBefore(job, isOpenIn(db, job.workspaceId));
  const slack = await clients.forWorkspace(job.workspaceId);
  const claimed = await db.inWorkspace(job.workspaceId, (tx) =>
    claim(tx, { ...deps, touchpoints }, { job, now: clock.now() }),
  );
  switch (claimed.next) {
    case 'nothing':
      return refresh(deps, touchpoints, job);
    case 'wait':
      return comeBack(deps, touchpoints, job);
    case 'leave-to-newer':
      return queue.enqueueLater(job, secondsUntilNewer);
    case 'no-room':
      return comeForRoom(deps, touchpoints, { job, wait: claimed.wait });
    case 'unsure':
      return endAsFailed(deps, job, { how: 'unsure', outcome: 'unsure' });
    case 'record':
      return recordSent(deps, claimed, { job, posted: claimed.posted });
    case 'send':
      return send(deps, claimed, { job, slack });
  }
}

/** Slack is seldom slow: who brings up to date what is being sent waits for it, since until then the message may say what no longer holds. */
async function comeBack(
  deps: DeliveryDeps,
  touchpoints: TouchpointsByKind,
  { after, ...job }: DeliveryJob,
): Promise<void> {
  if (after === job.deliveryId) return deps.queue.enqueueLater(job, secondsUntilSent);
  return attempt(deps, touchpoints, { ...job, after: job.deliveryId });
}

/** Two that ask for room at the same moment wait for less than a blink, for which the queue would take a second. */
async function comeForRoom(
  deps: DeliveryDeps,
  touchpoints: TouchpointsByKind,
  { job, wait }: { readonly job: DeliveryJob; readonly wait: Wait },
): Promise<void> {
  const [again, seconds] = afterWait(job, wait);
  if (wait.isHeld || seconds > aBlink) return deps.queue.enqueueLater(again, seconds);
  await pause(1000 * seconds);
  return attempt(deps, touchpoints, again);
}

const aBlink = 0.1;
