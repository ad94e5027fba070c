import { setTimeout as pause } from 'node:timers/promises';
import type { WorkspaceDatabase, WorkspaceTransaction } from '../db/database.ts';
import type { DeliveryJob } from './queue.ts';

type Made = { readonly id: string; readonly pairId: string | null; readonly personId: string | null };

/** By pair, what each transaction has queued for its DM last. */
const queuedLast = new WeakMap<WorkspaceTransaction, Map<string, string>>();

/** What one act brings about in a pair's DM reads in the order in which it came about: each names the one that goes before it. */
export function inOrder(tx: WorkspaceTransaction, made: readonly Made[]): readonly DeliveryJob[] {
  const last = queuedLast.get(tx) ?? new Map<string, string>();
  queuedLast.set(tx, last);
  return made.map(({ id, pairId, personId }) => {
    const job = { workspaceId: tx.workspaceId, deliveryId: id };
    if (pairId === null || personId !== null) return job;
    const after = last.get(pairId);
    last.set(pairId, id);
    return after === undefined ? job : { ...job, after };
  });
}

const step = 100;
const mostSteps = 20;

/** Until the one before it is on its way no more: for two seconds at most, since to be late is worse than to be out of order. */
export async function waitForTheOneBefore(
  { after }: Pick<DeliveryJob, 'after'>,
  isOpen: (deliveryId: string) => Promise<boolean>,
  wait: (milliseconds: number) => Promise<unknown> = pause,
): Promise<void> {
  if (after === undefined) return;
  for (let steps = 0; steps < mostSteps && (await isOpen(after)); steps += 1) await wait(step);
}

/** One that waits for its moment is not waited for. */
export const isOpenIn =
  (db: Pick<WorkspaceDatabase, 'inWorkspace'>, workspaceId: string) =>
  (deliveryId: string): Promise<boolean> =>
    db.inWorkspace(workspaceId, async (tx) => {
      const row = await tx.db
        .selectFrom('deliveries')
        .select('state')
        .where('id', '=', deliveryId)
        .executeTakeFirst();
      return row?.state === 'queued' || row?.state === 'sending';
    });
