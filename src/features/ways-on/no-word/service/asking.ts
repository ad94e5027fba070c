import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { ActDeps, Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { scheduleAnew } from '../../../../scheduling/due-times.ts';
import { isInRounds } from '../../../people/sitting-out/service.ts';
import { endPair } from '../../../pairs/ending/service.ts';
import { isOpen, partnersOf, zoneOf, type Pair } from '../../../pairs/pair/model.ts';
import { lockLivingPair } from '../../../pairs/pair/service/moves.ts';
import { requireMemberOf, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import {
  answerOf,
  askingAfter,
  earliestAnswerBy,
  NoWordError,
  occurrenceOf,
  presenceKind,
  presenceOverKind,
  presentKind,
  releasedKind,
  silentIn,
  type NoWordAnswer,
  type Asking,
  type GoingOn,
  type NoWordQuestion,
} from '../model.ts';
import { findLatest, findSaid, insertQuestion } from '../queries.ts';
import { isSpent, silentSince } from './reading.ts';
import { close } from './settling.ts';

export type NoWordAsked = { readonly pair: Pair; readonly asking: Asking; readonly latest: NoWordQuestion };

/** Has the others asked in private; they have a week. */
export async function ask(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<NoWordAsked> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'ask-if-there');
    const latest = await findLatest(tx, pairId);
    const before = latest && (await isSpent(tx, latest)) ? undefined : latest;
    const since = await silentSince(tx, pair, personId);
    const asker = { personId, timeZone: zoneOf(pair, personId), silentSince: since, now };
    const asking = askingAfter(before, asker);
    if (latest && asking === 'asked-already') return { pair, asking, latest };
    if (latest && asking === 'answers-theirs') {
      if (!answerOf(personId, pair, await findSaid(tx, latest)))
        await settle(tx, queue, { pair, question: latest, personId, answer: 'here', now });
      return { pair, asking, latest };
    }
    const asked = partnersOf(pair, personId);
    const question: NoWordQuestion = {
      pairId,
      number: (latest?.number ?? 0) + 1,
      askedBy: personId,
      askedAt: now,
      answerBy: earliestAnswerBy(now, pair, asked),
      state: 'open',
    };
    await insertQuestion(tx, question);
    await scheduleAnew(tx, { pairId, kind: presenceOverKind, dueAt: question.answerBy });
    const deliveries = asked.map(({ id }) => ({
      pairId,
      personId: id,
      kind: presenceKind,
      occurrence: question.number,
    }));
    await queueDeliveries(tx, queue, { deliveries, now });
    return { pair, asking, latest: question };
  });
}

/** Takes one's own question back while it is open: whoever has it reads that there is nothing to answer. */
export async function cancelQuestion(
  { db, clock }: Pick<ActDeps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Pair> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'cancel-asking');
    const question = await findLatest(tx, pairId);
    if (question?.state !== 'open' || question.askedBy !== personId) throw new NoWordError('not-waiting');
    await close(tx, question);
    return pair;
  });
}

type Answering = { readonly pairId: string; readonly number: number; readonly answer: NoWordAnswer };

/** Whoever comes back too late is welcome all the same. */
export type Answered =
  | { readonly kind: 'late' }
  | { readonly kind: 'goes-on'; readonly answer: GoingOn }
  | { readonly kind: 'stopped'; readonly pair: Pair; readonly isInRounds: boolean };

export async function answerQuestion(
  { db, clock, ...parts }: ActDeps & Pick<Deps, 'announce'>,
  { workspaceId, personId }: Actor,
  { pairId, number, answer }: Answering,
): Promise<Answered> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const known = await requireMemberOf(tx, { pairId, personId });
    if (known.state === 'ended' && (await findLatest(tx, pairId))?.state === 'released')
      return { kind: 'late' };
    if (answer === 'stop') await lockLivingPair(tx, pairId);
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'say-if-there');
    const question = await findLatest(tx, pairId);
    if (question?.number !== number || !(await isAskedOf(tx, pair, { question, personId })))
      throw new NoWordError('not-asked');
    const settling = { pair, question, personId, answer, now };
    if (answer !== 'stop') {
      await settle(tx, parts.queue, settling);
      if (answer === 'pause') await parts.announce(tx, 'pauseWanted', { pairId, now });
      return { kind: 'goes-on', answer };
    }
    await stop(tx, parts, settling);
    const { programId } = pair;
    return { kind: 'stopped', pair, isInRounds: await isInRounds(tx, { programId, personId }, now) };
  });
}

/** While it is open, of each of the others until they have answered; a pair that rests or ends is asked no more. */
async function isAskedOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { question, personId }: { readonly question: NoWordQuestion; readonly personId: string },
): Promise<boolean> {
  if (!isOpen(pair) || question.state !== 'open') return false;
  return silentIn(pair, question, await findSaid(tx, question)).some(({ id }) => id === personId);
}

type Settling = {
  readonly pair: Pair;
  readonly question: NoWordQuestion;
  readonly personId: string;
  readonly answer: NoWordAnswer;
  readonly now: Temporal.Instant;
};

/** Whoever waits hears what was chosen to be said. Of three the other can answer still. */
async function settle(tx: WorkspaceTransaction, queue: Deps['queue'], settling: Settling): Promise<void> {
  const { pair, question, personId } = settling;
  const silent = silentIn(pair, question, await findSaid(tx, question));
  if (silent.every(({ id }) => id === personId)) await close(tx, question);
  await tellAsker(tx, queue, settling);
}

async function tellAsker(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, question: { pairId, number, askedBy }, personId, answer, now }: Settling,
): Promise<void> {
  const seat = pair.members.findIndex(({ id }) => id === personId);
  const occurrence = occurrenceOf(number, { seat, answer });
  await queueDeliveries(tx, queue, {
    deliveries: [{ pairId, personId: askedBy, kind: presentKind, occurrence }],
    now,
  });
}

/** One of it would rather stop: the pair is released for all of it, as if nobody had answered, and nobody sits out for that. */
async function stop(
  tx: WorkspaceTransaction,
  { queue, announce }: Pick<Deps, 'queue' | 'announce'>,
  settling: Settling,
): Promise<void> {
  const { pair, question, now } = settling;
  await close(tx, question);
  // Who would rather stop with these is not put together with them again.
  await endPair(tx, { queue, announce }, { pair, ending: 'rematch', firstInLine: pair.members, now });
  await tellAsker(tx, queue, settling);
  // Who stops reads it where they said so, and is not told once more.
  const deliveries = partnersOf(pair, question.askedBy)
    .filter(({ id }) => id !== settling.personId)
    .map(({ id: personId }) => ({
      pairId: pair.id,
      personId,
      kind: releasedKind,
      occurrence: question.number,
    }));
  await queueDeliveries(tx, queue, { deliveries, now });
}
