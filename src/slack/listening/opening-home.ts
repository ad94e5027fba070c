import type { Actor } from '../../actor.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { latestDraw, nothingKept, openedAndDrawn, opensNow } from '../home-views.ts';
import type { Homes, Opening } from '../homes.ts';
import { EventNotHandledError } from './event-not-handled-error.ts';
import { becomeAcquainted } from './meeting.ts';
import { claimOfAnother, claiming, handling } from './received-events.ts';

type Parts = Pick<Deps, 'db' | 'clock' | 'log' | 'clients'> & { readonly homes: Homes };

/**
 * Somebody opened their Home, of which Slack tells as of any event. Here it is claimed in the transaction in which all is read that is
 * shown, and marked as handled in the one that finds out whether another draw began meanwhile: two, and no more round trips than they need.
 * @throws EventNotHandledError where another is at it
 */
export async function openHome(parts: Parts, who: Actor, eventId: string): Promise<void> {
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

async function claimAndDraw({ homes, ...parts }: Parts, who: Actor, eventId: string): Promise<void> {
  const { clock, clients } = parts;
  const opened = { personId: who.personId, openedAt: clock.now() };
  const claimed = await homes.opened(who, {
    begin: (tx) => claimOpening(tx, { eventId, opened }),
    end: (tx) => endOpening(tx, { eventId, ...who, handledAt: clock.now() }),
  });
  if (claimed !== 'unknown') return;
  const slack = await clients.forWorkspace(who.workspaceId);
  if (slack) await becomeAcquainted(parts, { ...who, slack });
  const again: Opening = {
    begin: async (tx) => {
      const { draws } = await tx.db
        .with('opened', () => openedAndDrawn(tx.db, opened))
        .selectNoFrom((eb) => [
          eb.selectFrom('opened').select('opened.draws').as('draws'),
          opensNow(tx).as('opening'),
        ])
        .executeTakeFirstOrThrow();
      return { draws: draws ?? nothingKept };
    },
    end: (tx) => endOpening(tx, { eventId, ...who, handledAt: clock.now() }),
  };
  await homes.opened(who, again);
}

type Claim = {
  readonly eventId: string;
  readonly opened: Parameters<typeof openedAndDrawn>[1];
};

async function claimOpening(
  tx: WorkspaceTransaction,
  { eventId, opened }: Claim,
): ReturnType<Opening['begin']> {
  const { claimed, draws } = await tx.db
    .with('claimed', () => claiming(tx.db, { eventId, receivedAt: opened.openedAt }))
    .with('opened', () => openedAndDrawn(tx.db, opened))
    .selectNoFrom((eb) => [
      eb.selectFrom('claimed').select('claimed.eventId').as('claimed'),
      eb.selectFrom('opened').select('opened.draws').as('draws'),
      opensNow(tx).as('opening'),
    ])
    .executeTakeFirstOrThrow();
  if (claimed !== null) return { draws: draws ?? undefined };
  if ((await claimOfAnother(tx, { eventId })) === 'handled') return undefined;
  throw new EventNotHandledError('event-in-hand');
}

type Ending = { readonly eventId: string; readonly personId: string; readonly handledAt: Temporal.Instant };

async function endOpening(
  { db }: WorkspaceTransaction,
  { personId, ...handled }: Ending,
): ReturnType<Opening['end']> {
  const row = await handling(db, handled)
    .returning((eb) => latestDraw(eb, personId).as('draws'))
    .executeTakeFirst();
  return row?.draws ?? nothingKept;
}
