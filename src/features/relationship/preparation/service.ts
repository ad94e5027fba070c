import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueOnceMore } from '../../../scheduling/deliveries.ts';
import type { Happenings } from '../../../happenings.ts';
import { readerOf } from '../../../slack/directory.ts';
import type { Member, Pair } from '../../pairs/pair/model.ts';
import { readPair, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { rotaOf } from '../rota/service/reading.ts';
import {
  frameFor,
  isMentee,
  isOfAnotherRole,
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

/**
 * Keeps it, or deletes what was kept where nothing is written. The mentors read it where the person lets them, once it is a good moment.
 * @returns who the mentee is, where that is another by now
 */
export async function writeDilemma(
  { db, clock, queue }: Pick<Deps, 'db' | 'clock' | 'queue'>,
  { workspaceId, personId }: Actor,
  { wording, visibleTo, ...session }: OfSession & Omit<Dilemma, 'personId'>,
): Promise<Member | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requireNext(tx, session, { personId, now });
    const rota = await rotaOf(tx, pair);
    if (wording === '') await deleteDilemma(tx, { ...session, personId });
    else await keepDilemma(tx, session, { dilemma: { personId, wording, visibleTo }, now });
    await tellMentors(tx, queue, { pair, number: session.number, now });
    return isMentee(rota, personId) ? undefined : rota.menteeToday;
  });
}

/** Who is the mentee has changed, and with it who reads of what is shared. */
export const followRoles = async (
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, number, now }: Happenings['rolesChanged'],
): Promise<void> => tellMentors(tx, queue, { pair: await readPair(tx, pairId), number, now });

type Telling = { readonly pair: Pair; readonly number: number; readonly now: Temporal.Instant };

/** Each of them once for a session. What was let go, since there was nothing to read for a while, goes out after all. */
async function tellMentors(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, number: occurrence, now }: Telling,
): Promise<void> {
  const { id: pairId, members } = pair;
  const rota = await rotaOf(tx, pair);
  const dilemmas = await findDilemmas(tx, { pairId, number: occurrence });
  const deliveries = members
    .filter(({ id }) => sharedWith(rota, dilemmas, id).length > 0)
    .map(({ id: personId }) => ({ pairId, personId, kind: sharedKind, occurrence }));
  await queueOnceMore(tx, queue, { deliveries, now });
}

/** Why nothing is left to read of what was shared for that session. */
export async function whyUnshared(
  tx: WorkspaceTransaction,
  pair: Pair,
  { number, personId }: { readonly number: number; readonly personId: string },
): Promise<'held' | 'private' | 'roles'> {
  const rota = await rotaOf(tx, pair);
  if (rota.sessionsHeld >= number) return 'held';
  const dilemmas = await findDilemmas(tx, { pairId: pair.id, number });
  return isOfAnotherRole(rota, dilemmas, personId) ? 'roles' : 'private';
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
