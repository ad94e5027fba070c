import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { latestSent, mayHaveCome } from '../../../scheduling/sent.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { pairMeant, requirePairOf, type Acting } from '../../pairs/pair/service/pairs.ts';
import {
  answeredKind,
  CheckInError,
  invitationKind,
  trendLength,
  type Answers,
  type CheckIn,
  type OwnCheckIns,
} from './model.ts';
import { findAnswers, findOwnAnswers, findWhoAnswered, keepAnswers } from './queries.ts';

/** What this person answered before, to start from. Nobody else's answers are ever read here. */
export async function readOwnAnswers(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  checkIn: CheckIn,
): Promise<Answers | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireInvited(tx, checkIn, { personId, now: clock.now() });
    return findAnswers(tx, checkIn, personId);
  });
}

/** Keeps one person's answers. Once all have answered, the pair hears just that. */
export async function answer(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  { checkIn, answers }: { readonly checkIn: CheckIn; readonly answers: Answers },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requireInvited(tx, checkIn, { personId, now });
    await keepAnswers(tx, { checkIn, personId, answers, now });
    if (!(await haveAllAnswered(tx, pair, checkIn))) return;
    await queueDeliveries(tx, queue, { deliveries: [{ ...checkIn, kind: answeredKind }], now });
  });
}

export async function haveAllAnswered(
  tx: WorkspaceTransaction,
  { members }: Pair,
  checkIn: CheckIn,
): Promise<boolean> {
  const answered = await findWhoAnswered(tx, checkIn);
  return members.every(({ id }) => answered.includes(id));
}

async function requireInvited(
  tx: WorkspaceTransaction,
  checkIn: CheckIn,
  who: Omit<Acting, 'pairId'>,
): Promise<Pair> {
  const pair = await requirePairOf(tx, { ...who, pairId: checkIn.pairId }, 'answer-check-in');
  if (!(await mayHaveCome(tx, { ...checkIn, kind: invitationKind }))) throw new CheckInError('not-invited');
  return pair;
}

export async function latestMeant(
  { db, clock }: Deps,
  { workspaceId, personId, channelId }: Actor & { readonly channelId?: string | undefined },
): Promise<CheckIn> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const where = { personId, channelId, now: clock.now() };
    const pair = await pairMeant(tx, where, 'answer-check-in');
    const occurrence = await latestSent(tx, { pairId: pair.id, kind: invitationKind });
    if (occurrence === undefined) throw new CheckInError('not-invited');
    return { pairId: pair.id, occurrence };
  });
}

/** For that person alone. */
export async function ownCheckIns(
  tx: WorkspaceTransaction,
  whose: { readonly pairId: string; readonly personId: string },
): Promise<OwnCheckIns> {
  const { pairId } = whose;
  const [answered, occurrence] = await Promise.all([
    findOwnAnswers(tx, whose, trendLength),
    latestSent(tx, { pairId, kind: invitationKind }),
  ]);
  const latest = occurrence === undefined ? undefined : { pairId, occurrence };
  return { latest, answered: answered.toReversed() };
}
