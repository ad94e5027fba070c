import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Concerned } from '../db/concerned.ts';
import type { WorkspaceTransaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Message } from '../slack/blocks.ts';
import { queueRefreshOfCopy, type PressedMessage } from './copies.ts';
import type { DeliveryJob, Queue } from './queue.ts';

/** What is on record of a message, beside where it stands. */
export const shown = (message: Message) => ({
  isLive: isLive(message),
  shownDigest: createHash('sha256').update(JSON.stringify(message)).digest('base64url'),
  holdsUntil: message.holdsUntil ?? null,
});

/** Of a conversation that is closed. */
export const nothingShown = { isLive: false, shownDigest: null, holdsUntil: null } as const;

/** Whether it could say what does not hold any more, and lead somebody on to press it. Links lead out of here. */
function isLive({ blocks, isFollowed }: Message): boolean {
  if (isFollowed !== undefined) return isFollowed;
  return blocks.some((block) => {
    if (block.type === 'actions') return block.elements.some((element) => !('url' in element));
    return block.type === 'section' && block.accessory !== undefined;
  });
}

/**
 * Brings every message up to date that something can be pressed in, and that belongs to those whom the caller's transaction
 * concerns: with it, and only if it stands.
 */
export async function queueRefreshes(
  tx: WorkspaceTransaction,
  { queue, clock, forGood }: Following,
  { pairIds, personIds, programIds }: Concerned,
): Promise<void> {
  const since = clock.now().subtract(inSight);
  const whose = [
    { column: 'pairId', concerned: pairIds },
    { column: 'personId', concerned: personIds },
    { column: 'programId', concerned: programIds },
  ] as const;
  const ids = new Set<string>();
  for (const each of whose) {
    for (const id of await findBeingComposed(tx, each)) ids.add(id);
    for (const id of await findLive(tx, { ...each, since, forGood })) ids.add(id);
  }
  await enqueue(tx, queue, [...ids]);
}

type Following = Pick<Deps, 'queue' | 'clock'> & {
  /** The kinds that are brought up to date however old they are. */
  readonly forGood: readonly string[];
};

type LiveMessagesOf = {
  readonly pairId: string;
  /** Its DM: in what was one before, nothing is brought up to date any more. */
  readonly channelId: string | undefined;
  readonly kinds: readonly string[];
};

/** What was undone makes what it settled open again: these are brought up to date with the caller's transaction, though nothing can be pressed in them. */
export async function followAgain(
  { db }: WorkspaceTransaction,
  { pairId, channelId = '', kinds }: LiveMessagesOf,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ isLive: true })
    .where('pairId', '=', pairId)
    .where('kind', '=', sql<string>`any(${[...kinds]}::text[])`)
    .where('state', '=', 'sent')
    .where((eb) => eb.or([eb('channelId', '=', channelId), eb('personId', 'is not', null)]))
    .execute();
}

/** What stands in what was the pair's DM is not brought up to date any more. */
export async function letStand(
  { db }: WorkspaceTransaction,
  { pairId, channelId }: { readonly pairId: string; readonly channelId: string },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ isLive: false })
    .where('pairId', '=', pairId)
    .where('channelId', '=', channelId)
    .where('personId', 'is', null)
    .where('state', '=', 'sent')
    .where('isLive', '=', true)
    .execute();
}

/**
 * What was sent longer ago is far up in a conversation. Pressed there, it is brought up to date then; unless it shows what can be
 * taken back, which must not stand there until somebody presses it.
 */
const inSight = Temporal.Duration.from({ hours: 24 * 60 });

type Row = { id: string };

type ConcernedColumn = {
  readonly column: 'pairId' | 'personId' | 'programId';
  readonly concerned: ReadonlySet<string>;
};

type Sought = ConcernedColumn & {
  readonly since: Temporal.Instant;
  readonly forGood: readonly string[];
};

async function findLive(
  { db }: WorkspaceTransaction,
  { column, concerned, since, forGood }: Sought,
): Promise<readonly string[]> {
  if (concerned.size === 0) return [];
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where(column, '=', sql<string>`any(${[...concerned]})`)
    .where('isLive', '=', true)
    .where((eb) => eb.or([eb('queuedAt', '>', since), eb('kind', '=', sql<string>`any(${[...forGood]})`)]))
    // One that is being sent was composed before this change.
    .where('state', 'in', ['sending', 'sent'])
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Those that another transaction is composing at this moment, perhaps from what was before this change: it has them locked. What
 * waits in the queue is locked here until the change stands, so that it is composed after it.
 */
async function findBeingComposed(
  { db }: WorkspaceTransaction,
  { column, concerned }: ConcernedColumn,
): Promise<readonly string[]> {
  if (concerned.size === 0) return [];
  const queued = sql`${sql.ref(column)} = any(${[...concerned]}) and state = 'queued'`;
  // Nothing is waited for here or afterwards, so that it has no place in the order of locks.
  const { rows } = await sql<Row>`
    with free as (select id from deliveries where ${queued} for share skip locked)
    select id from deliveries where ${queued} and id not in (select id from free)`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Whatever was pressed may be of before, and where the answer took its place, nobody knows whether that stands there. One that says
 * what holds is left as it is: Slack would show all of the conversation that it was edited, and so that somebody has pressed.
 */
export async function queueRefreshOfPressed(
  tx: WorkspaceTransaction,
  queue: Queue,
  message: PressedMessage,
): Promise<void> {
  const { channelId, messageTs, wasReplaced } = message;
  const pressed = await tx.db
    .updateTable('deliveries')
    .set((eb) => ({ shownDigest: wasReplaced ? null : eb.ref('shownDigest') }))
    .where('messageTs', '=', messageTs)
    .where('channelId', '=', channelId)
    .returning('id')
    .execute();
  if (pressed.length === 0) return queueRefreshOfCopy(tx, queue, message);
  await enqueue(
    tx,
    queue,
    pressed.map(({ id }) => id),
  );
}

async function enqueue(
  { db, workspaceId }: WorkspaceTransaction,
  queue: Queue,
  ids: readonly string[],
): Promise<void> {
  const jobs: readonly DeliveryJob[] = ids.map((deliveryId) => ({ workspaceId, deliveryId }));
  if (jobs.length > 0) await queue.enqueue(db, jobs);
}
