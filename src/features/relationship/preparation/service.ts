import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { readerOf } from '../../../slack/directory.ts';
import { partnersOf, type Pair } from '../../pairs/pair/model.ts';
import { requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { rotaOf } from '../rota/service.ts';
import {
  frameFor,
  PreparationError,
  sharedKind,
  sharedWith,
  type Dilemma,
  type Preparation,
} from './model.ts';
import { deleteDilemma, findDilemmas, keepDilemma } from './queries.ts';

type OfSession = { readonly pairId: string; readonly number: number };
type Seen = { readonly personId: string; readonly content: Deps['content'] };

/** What this person reads and writes before the session that is next, and nothing that another keeps private. */
export async function preparationOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { personId, content }: Seen,
): Promise<Preparation> {
  const rota = await rotaOf(tx, pair);
  const number = rota.sessionsHeld + 1;
  const dilemmas = await findDilemmas(tx, { pairId: pair.id, number });
  const { listeningFrames } = content.in((await readerOf(tx, personId)).language);
  return {
    rota,
    personId,
    own: dilemmas.find((each) => each.personId === personId),
    shared: sharedWith(rota, dilemmas, personId),
    frame: frameFor(listeningFrames, number),
  };
}

/** Before the modal is shown. */
export async function toPrepare(
  { db, clock, content }: Pick<Deps, 'db' | 'clock' | 'content'>,
  { workspaceId, personId }: Actor,
  session: OfSession,
): Promise<Preparation> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requireNext(tx, session, { personId, now: clock.now() });
    return preparationOf(tx, pair, { personId, content });
  });
}

/** Keeps it, or deletes what was kept where nothing is written. Peers read it where the person lets them, once it is a good moment. */
export async function writeDilemma(
  { db, clock, queue }: Pick<Deps, 'db' | 'clock' | 'queue'>,
  { workspaceId, personId }: Actor,
  { wording, visibleTo, ...session }: OfSession & Omit<Dilemma, 'personId'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requireNext(tx, session, { personId, now });
    if (wording === '') return deleteDilemma(tx, { ...session, personId });
    await keepDilemma(tx, session, { dilemma: { personId, wording, visibleTo }, now });
    if (visibleTo === 'me') return;
    const { pairId, number: occurrence } = session;
    const deliveries = partnersOf(pair, personId).map(({ id }) => ({
      pairId,
      personId: id,
      kind: sharedKind,
      occurrence,
    }));
    await queueDeliveries(tx, queue, { deliveries, now });
  });
}

type Acting = { readonly personId: string; readonly now: Temporal.Instant };

async function requireNext(
  tx: WorkspaceTransaction,
  { pairId, number }: OfSession,
  { personId, now }: Acting,
): Promise<Pair> {
  const pair = await requirePairOf(tx, { pairId, personId, now }, 'prepare-session');
  const { sessionsHeld } = await rotaOf(tx, pair);
  if (number !== sessionsHeld + 1) throw new PreparationError('another-session');
  return pair;
}
