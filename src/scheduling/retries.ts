import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Passing } from '../slack/failures.ts';
import { longestWait, waitAfterFaults } from '../slack/waits.ts';
import type { DeliveryJob } from './queue.ts';

/** What fails in our own code is tried so often, over some nine hours, and then ends as failed. */
export const mostTries = 10;

/** After the first try a minute, and twice as long after each that follows. */
export const waitAfter = (tries: number): Temporal.Duration =>
  Temporal.Duration.from({ minutes: 2 ** (tries - 1) });

/** One more try has failed. @returns how many have; undefined where the delivery is settled already */
export async function countTry(
  { db }: WorkspaceTransaction,
  { deliveryId }: DeliveryJob,
): Promise<number | undefined> {
  const row = await db
    .updateTable('deliveries')
    .set({ tries: sql`tries + 1` })
    .where('id', '=', deliveryId)
    .where('state', 'in', ['queued', 'waiting', 'sending'])
    .returning('tries')
    .executeTakeFirst();
  return row?.tries;
}

/** Slack has not taken it once more. @returns how often it has not, one after the other */
export async function countFault({ db }: WorkspaceTransaction, { deliveryId }: DeliveryJob): Promise<number> {
  const { faults } = await db
    .updateTable('deliveries')
    .set({ faults: sql`faults + 1` })
    .where('id', '=', deliveryId)
    .returning('faults')
    .executeTakeFirstOrThrow();
  return faults;
}

/** @param faults how often Slack has not taken it */
export function secondsUntilNext(failure: Passing, faults: number): number {
  if (failure.kind === 'busy') return failure.afterSeconds;
  return waitAfterFaults(faults, { atMost: longestWait[failure.kind], chance: Math.random() });
}
