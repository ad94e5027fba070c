import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { claimEvent, markHandled, releaseEvent } from './received-events.ts';
import type { Homes } from '../homes.ts';
import type { Answers } from './explaining.ts';
import { EventNotHandledError } from './event-not-handled-error.ts';
import { openHome } from './opening-home.ts';

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

/**
 * Slack sends an event until it hears that we have it, and now and then once more. It is handled once, by whichever replica
 * claims it first; where that one fails, or dies, by the one that hears of it next.
 * @throws EventNotHandledError where it is to be sent again
 */
export async function answerEvent(
  { listeners, deps, homes }: Answers & { readonly homes: Homes },
  body: unknown,
): Promise<void> {
  const { team_id: workspaceId, event_id: eventId, event_time: time, event } = envelope.parse(body);
  const home = homeOpened.safeParse(event);
  const handle = listeners.events.get(event.type);
  const received = { workspaceId, eventId };
  if (home.success) return open({ ...deps, homes }, received, home.data.user);
  // The word that the app was removed is the only one that comes unasked for: of nobody who has it, nothing is kept.
  if (!handle || !(await isInstalled(deps, workspaceId))) return;
  const claim = await claimOf(deps, received);
  if (claim === 'handled') return;
  if (claim === 'in-hand') throw new EventNotHandledError('event-in-hand');
  const happenedAt = Temporal.Instant.fromEpochMilliseconds(time * 1000);
  try {
    await handle({ workspaceId, happenedAt, event });
  } catch (cause) {
    await release(deps, received);
    throw new EventNotHandledError('event-failed', { cause });
  }
  await keepHandled(deps, received);
}

async function open(
  parts: Parameters<typeof openHome>[0],
  received: Received,
  personId: string,
): Promise<void> {
  try {
    await openHome(parts, { workspaceId: received.workspaceId, personId }, received.eventId);
  } catch (cause) {
    if (cause instanceof EventNotHandledError) throw cause;
    await release(parts, received);
    throw new EventNotHandledError('event-failed', { cause });
  }
}

type Received = { readonly workspaceId: string; readonly eventId: string };
type EventDeps = Pick<Deps, 'db' | 'clock' | 'log'>;

async function isInstalled({ installations }: Pick<Deps, 'installations'>, workspaceId: string) {
  try {
    return (await installations.of(workspaceId)) !== undefined;
  } catch (cause) {
    throw new EventNotHandledError('event-failed', { cause });
  }
}

async function claimOf({ db, clock }: EventDeps, { workspaceId, eventId }: Received) {
  try {
    return await db.inWorkspace(workspaceId, (tx) => claimEvent(tx, { eventId, receivedAt: clock.now() }));
  } catch (cause) {
    throw new EventNotHandledError('event-failed', { cause });
  }
}

/** Where this fails, the claim runs out by itself. */
async function release({ db, log }: EventDeps, { workspaceId, eventId }: Received): Promise<void> {
  await db
    .inWorkspace(workspaceId, (tx) => releaseEvent(tx, eventId))
    .catch((error: unknown) => log.warn({ err: error, eventId }, 'an event could not be let go'));
}

/** What is handled is not to be sent again, whether or not that could be put on record. */
async function keepHandled({ db, clock, log }: EventDeps, { workspaceId, eventId }: Received): Promise<void> {
  await db
    .inWorkspace(workspaceId, (tx) => markHandled(tx, { eventId, handledAt: clock.now() }))
    .catch((error: unknown) => log.warn({ err: error, eventId }, 'an event could not be marked as handled'));
}
