import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../db/database.ts';

/** In real time, longer than any event takes: a replica that has not handled one by then has died. */
const claimSeconds = 60;

type Asking = Pick<WorkspaceTransaction, 'db'>;
type Received = { readonly eventId: string; readonly receivedAt: Temporal.Instant };

/** @returns whether the caller is to handle it now, or has been handled, or is being handled by another */
export async function claimEvent(
  tx: WorkspaceTransaction,
  event: Received,
): Promise<'claimed' | 'handled' | 'in-hand'> {
  const claimed = await claiming(tx, event).executeTakeFirst();
  return claimed ? 'claimed' : claimOfAnother(tx, event);
}

/** No row where another has claimed it. */
export const claiming = ({ db }: Asking, { eventId, receivedAt }: Received) => {
  const claimedAt = sql<Temporal.Instant>`clock_timestamp()`;
  return db
    .insertInto('receivedEvents')
    .values({ eventId, receivedAt, claimedAt })
    .onConflict((conflict) =>
      conflict
        .columns(['workspaceId', 'eventId'])
        .doUpdateSet({ claimedAt })
        .where('receivedEvents.handledAt', 'is', null)
        .where(isFree),
    )
    .returning('eventId');
};

/** What has become of an event that another has claimed. */
export async function claimOfAnother(
  { db }: WorkspaceTransaction,
  event: Pick<Received, 'eventId'>,
): Promise<'handled' | 'in-hand'> {
  const { handledAt } = await db
    .selectFrom('receivedEvents')
    .select('handledAt')
    .where('eventId', '=', event.eventId)
    .executeTakeFirstOrThrow();
  return handledAt === null ? 'in-hand' : 'handled';
}

const isFree = sql<boolean>`(received_events.claimed_at is null
  or received_events.claimed_at < clock_timestamp() - make_interval(secs => ${claimSeconds}))`;

export async function releaseEvent({ db }: WorkspaceTransaction, eventId: string): Promise<void> {
  await db.updateTable('receivedEvents').set({ claimedAt: null }).where('eventId', '=', eventId).execute();
}

type Handled = { readonly eventId: string; readonly handledAt: Temporal.Instant };

export async function markHandled(tx: WorkspaceTransaction, handled: Handled): Promise<void> {
  await handling(tx, handled).execute();
}

export const handling = ({ db }: Asking, { eventId, handledAt }: Handled) =>
  db.updateTable('receivedEvents').set({ handledAt, claimedAt: null }).where('eventId', '=', eventId);
