import { z } from 'zod';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Homes } from '../homes.ts';
import type { Answers } from './explaining.ts';

const envelope = z.object({
  team_id: z.string().min(1),
  event_id: z.string().min(1),
  /** In seconds. */
  event_time: z.int(),
  event: z.looseObject({ type: z.string() }),
});

const homeOpened = z.object({
  type: z.literal('app_home_opened'),
  tab: z.literal('home'),
  user: z.string(),
});

/** Slack sends an event up to four times; each is handled once, by whichever replica hears of it first. */
export async function answerEvent(
  { listeners, deps, homes }: Answers & { readonly homes: Homes },
  body: unknown,
): Promise<void> {
  const { team_id: workspaceId, event_id: eventId, event_time: time, event } = envelope.parse(body);
  const home = homeOpened.safeParse(event);
  const handle = listeners.events.get(event.type);
  if (!handle && !home.success) return;
  const isNew = await deps.db.inWorkspace(workspaceId, (tx) =>
    receive(tx, { eventId, receivedAt: deps.clock.now() }),
  );
  const happenedAt = Temporal.Instant.fromEpochMilliseconds(time * 1000);
  if (!isNew) return;
  if (home.success) await homes.opened({ workspaceId, personId: home.data.user });
  await handle?.({ workspaceId, happenedAt, event });
}

async function receive(
  { db }: WorkspaceTransaction,
  event: { readonly eventId: string; readonly receivedAt: Temporal.Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('receivedEvents')
    .values(event)
    .onConflict((conflict) => conflict.columns(['workspaceId', 'eventId']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
