import type { Actor } from '../../actor.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { writtenOnce } from '../../db/written-once.ts';
import { latestDraw, nothingKept, openedAndDrawn, openingLock, opensNow } from '../home-views.ts';
import type { Homes, Opening } from '../homes.ts';
import { EventNotHandledError } from './event-not-handled-error.ts';
import { becomeAcquainted } from './meeting.ts';
import { claimOfAnother, claiming, handling } from './received-events.ts';

type OpeningHomeDeps = Pick<Deps, 'db' | 'clock' | 'log' | 'clients'> & { readonly homes: Homes };

/**
 * Somebody opened their Home, of which Slack tells as of any event. Here it is claimed in the transaction in which all is read that is
 * shown, and marked as handled in the one that finds out whether another draw began meanwhile: two, and no more round trips than they need.
 * @throws EventNotHandledError where another is at it
 */
export async function openHome(parts: OpeningHomeDeps, who: Actor, eventId: string): Promise<void> {
  const event = `${who.workspaceId}/${eventId}`;
  // It would wait for its turn behind itself.
  if (inHand.has(event)) throw new EventNotHandledError('event-in-hand');
  inHand.add(event);
  try {
    await claimAndDraw(parts, who, eventId);
  } finally {
    inHand.delete(event);
  }
}

/** By this process. */
const inHand = new Set<string>();

async function claimAndDraw(
  { homes, ...parts }: OpeningHomeDeps,
  who: Actor,
  eventId: string,
): Promise<void> {
  const { clock, clients } = parts;
  const opened = { personId: who.personId, openedAt: clock.now() };
  const claimed = await homes.opened(who, {
    begin: (tx) => claimOpening(tx, { eventId, opened }),
    end: (tx) => endOpening(tx, { eventId, ...who, handledAt: clock.now() }),
  });
  if (claimed !== 'unknown') return;
  const slack = await clients.forWorkspace(who.workspaceId);
  if (slack) await becomeAcquainted(parts, { ...who, slack, begins: undefined });
  const again: Opening = {
    begin: async (tx) => {
      const [row] = await openAgain(tx, { ...opened, lock: openingLock(tx.workspaceId) });
      return { draws: row?.draws ?? nothingKept };
    },
    end: (tx) => endOpening(tx, { eventId, ...who, handledAt: clock.now() }),
  };
  await homes.opened(who, again);
}

type Opened = Parameters<typeof openedAndDrawn>[1] & { readonly lock: string };

const openAgain = writtenOnce((tx, { personId, openedAt, lock }: Opened) =>
  tx.db
    .with('opened', () => openedAndDrawn(tx, { personId, openedAt }))
    .selectNoFrom((eb) => [
      eb.selectFrom('opened').select('opened.draws').as('draws'),
      opensNow(lock).as('opening'),
    ]),
);

const claimAndOpen = writtenOnce((tx, given: Opened & { readonly eventId: string }) =>
  tx.db
    .with('claimed', () => claiming(tx, { eventId: given.eventId, receivedAt: given.openedAt }))
    .with('opened', () => openedAndDrawn(tx, { personId: given.personId, openedAt: given.openedAt }))
    .selectNoFrom((eb) => [
      eb.selectFrom('claimed').select('claimed.eventId').as('claimed'),
      eb.selectFrom('opened').select('opened.draws').as('draws'),
      opensNow(given.lock).as('opening'),
    ]),
);

type Claim = { readonly eventId: string; readonly opened: Omit<Opened, 'lock'> };

async function claimOpening(
  tx: WorkspaceTransaction,
  { eventId, opened }: Claim,
): ReturnType<Opening['begin']> {
  const [row] = await claimAndOpen(tx, { eventId, ...opened, lock: openingLock(tx.workspaceId) });
  if (row && row.claimed !== null) return { draws: row.draws ?? undefined };
  if ((await claimOfAnother(tx, { eventId })) === 'handled') return undefined;
  throw new EventNotHandledError('event-in-hand');
}

type Ending = { readonly eventId: string; readonly personId: string; readonly handledAt: Temporal.Instant };

// A question at the end, so that it is kept ready as questions are.
const endAndAsk = writtenOnce((tx, { eventId, personId, handledAt }: Ending) =>
  tx.db
    .with('handled', () => handling(tx, { eventId, handledAt }).returning('eventId'))
    .selectNoFrom((eb) => latestDraw(eb, personId).as('draws')),
);

async function endOpening(tx: WorkspaceTransaction, ending: Ending): ReturnType<Opening['end']> {
  const [row] = await endAndAsk(tx, ending);
  return row?.draws ?? nothingKept;
}
