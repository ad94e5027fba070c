import type { DueTouchpoint, WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { queueDeliveries } from './deliveries.ts';
import type { MemberKind, TouchpointKind, TouchpointKinds } from './touchpoints.ts';

const batch = 500;

/**
 * Queues one delivery for everything that is due, and moves each due time on, in one transaction for each pair. Ticks
 * may repeat, overlap or be missed: whoever holds the touchpoint's row moves it on, the others pass it by. What came due
 * more than once in the meantime is sent once.
 * @returns how many touchpoints were fired
 */
export async function tick(
  deps: Pick<Deps, 'db' | 'queue' | 'clock' | 'log'>,
  kinds: TouchpointKinds,
): Promise<number> {
  const now = deps.clock.now();
  const stuck = new Set<string>();
  let fired = 0;
  for (;;) {
    // What is stuck stays at the head of what is due, and must not keep the rest from being seen.
    const due = await deps.db.dueTouchpoints(now, batch + stuck.size);
    const fresh = due.filter((touchpoint) => !stuck.has(nameOf(touchpoint)));
    for (const touchpoint of fresh) {
      if (await tryToFire(deps, kinds, { touchpoint, now })) fired += 1;
      else stuck.add(nameOf(touchpoint));
    }
    if (fresh.length < batch) return fired;
  }
}

const nameOf = ({ workspaceId, pairId, kind }: DueTouchpoint): string => `${workspaceId}/${pairId}/${kind}`;

type Due = { readonly touchpoint: DueTouchpoint; readonly now: Temporal.Instant };

async function tryToFire(
  deps: Pick<Deps, 'db' | 'queue' | 'log'>,
  kinds: TouchpointKinds,
  due: Due,
): Promise<boolean> {
  const { workspaceId, pairId, kind } = due.touchpoint;
  try {
    return await deps.db.inWorkspace(workspaceId, (tx) => fire(tx, deps.queue, { kinds, ...due }));
  } catch (error) {
    deps.log.error(
      { err: error, workspaceId, pairId, kind },
      'a touchpoint could not be fired; the next tick tries again',
    );
    return false;
  }
}

async function fire(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { kinds, touchpoint, now }: Due & { readonly kinds: TouchpointKinds },
): Promise<boolean> {
  const row = await lockIfDue(tx, touchpoint, now);
  const kind = kinds.ofPairs.get(touchpoint.kind) ?? kinds.ofMembers.get(touchpoint.kind);
  if (!row || !kind) return false;
  await queueDeliveries(tx, queue, { deliveries: await deliveriesOf(tx, kind, row), now });
  await kind.whenDue?.(tx, row, now);
  const dueAt = await kind.next(tx, row, now);
  if (dueAt) await moveOn(tx, row, dueAt);
  else await endSeries(tx, row);
  return true;
}

async function deliveriesOf(tx: WorkspaceTransaction, kind: TouchpointKind | MemberKind, row: Row) {
  if (!('recipients' in kind)) return [row];
  return (await kind.recipients(tx, row)).map((personId) => ({ ...row, personId }));
}

type Row = { readonly pairId: string; readonly kind: string; readonly occurrence: number };

async function lockIfDue(
  { db }: WorkspaceTransaction,
  { pairId, kind }: DueTouchpoint,
  now: Temporal.Instant,
): Promise<Row | undefined> {
  return db
    .selectFrom('touchpoints')
    .select(['pairId', 'kind', 'occurrence'])
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .where('dueAt', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function moveOn(
  { db }: WorkspaceTransaction,
  { pairId, kind, occurrence }: Row,
  dueAt: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('touchpoints')
    .set({ occurrence: occurrence + 1, dueAt })
    .where('pairId', '=', pairId)
    .where('kind', '=', kind)
    .execute();
}

async function endSeries({ db }: WorkspaceTransaction, { pairId, kind }: Row): Promise<void> {
  await db.deleteFrom('touchpoints').where('pairId', '=', pairId).where('kind', '=', kind).execute();
}
