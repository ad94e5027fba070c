import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { scheduleAnew, unschedule } from '../../../scheduling/due-times.ts';
import { fatesOf, type Fate } from '../../../scheduling/sent.ts';
import { findInstallation } from '../../../slack/installations.ts';
import { endPair } from '../../pairs/ending/service.ts';
import { isOpen, partnersOf, type Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair } from '../../pairs/pair/service/moves.ts';
import { actsSeenOf, pairsOf, requireMemberOf, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { lastBackAt, sitOut } from '../../people/sitting-out/service.ts';
import {
  askingAfter,
  foundBy,
  daysToAnswer,
  monthsCounted,
  mostReleases,
  NoWordError,
  occurrenceOf,
  presenceKind,
  presenceOverKind,
  presentKind,
  releasedKind,
  timeToAnswer,
  unaskedKind,
  type Answer,
  type Asking,
  type Question,
  type QuestionFound,
} from './model.ts';
import { countReleases, findLatest, insertQuestion, settleQuestion } from './queries.ts';

type Parts = Pick<Deps, 'db' | 'clock' | 'queue'>;
export type Asked = { readonly pair: Pair; readonly asking: Asking; readonly latest: Question };

export const latestQuestion = findLatest;

/** Has the others asked in private; they have a week. */
export async function ask(
  { db, clock, queue }: Parts,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Asked> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'ask-if-there');
    const latest = await findLatest(tx, pairId);
    const asking = askingAfter(latest, { personId, now });
    if (latest && asking === 'asked-already') return { pair, asking, latest };
    if (latest && asking === 'answers-theirs') {
      await settle(tx, queue, { pair, question: latest, personId, answer: 'here', now });
      return { pair, asking, latest };
    }
    const answerBy = now.add({ hours: 24 * daysToAnswer });
    const number = (latest?.number ?? 0) + 1;
    const question: Question = {
      pairId,
      number,
      askedBy: personId,
      askedAt: now,
      answerBy,
      state: 'open',
    };
    await insertQuestion(tx, question);
    await scheduleAnew(tx, { pairId, kind: presenceOverKind, dueAt: answerBy });
    const deliveries = partnersOf(pair, personId).map(({ id }) => ({
      pairId,
      personId: id,
      kind: presenceKind,
      occurrence: number,
    }));
    await queueDeliveries(tx, queue, { deliveries, now });
    return { pair, asking, latest: question };
  });
}

type Answering = { readonly pairId: string; readonly number: number; readonly answer: Answer };

/** @returns whether it came in time; whoever comes back later is welcome all the same */
export async function answerQuestion(
  { db, clock, queue }: Parts,
  { workspaceId, personId }: Actor,
  { pairId, number, answer }: Answering,
): Promise<{ readonly pair: Pair; readonly isInTime: boolean }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const known = await requireMemberOf(tx, { pairId, personId });
    if (known.state === 'ended' && (await findLatest(tx, pairId))?.state === 'released')
      return { pair: known, isInTime: false };
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'say-if-there');
    const question = await findLatest(tx, pairId);
    if (question?.number !== number || question.state !== 'open' || question.askedBy === personId)
      throw new NoWordError('not-asked');
    await settle(tx, queue, { pair, question, personId, answer, now });
    return { pair, isInTime: true };
  });
}

type Settling = {
  readonly pair: Pair;
  readonly question: Question;
  readonly personId: string;
  readonly answer: Answer;
  readonly now: Temporal.Instant;
};

/** Whoever waits hears what was chosen to be said. */
async function settle(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, question, personId, answer, now }: Settling,
): Promise<void> {
  const { pairId, number, askedBy } = question;
  await settleQuestion(tx, question, 'answered');
  await unschedule(tx, { pairId, kind: presenceOverKind });
  const seat = pair.members.findIndex(({ id }) => id === personId);
  const occurrence = occurrenceOf(number, { seat, answer });
  await queueDeliveries(tx, queue, {
    deliveries: [{ pairId, personId: askedBy, kind: presentKind, occurrence }],
    now,
  });
}

/** Nobody has answered: the pair is released, unless it rests or ends by now, or they have shown that they are there. */
export async function releaseUnanswered(
  tx: WorkspaceTransaction,
  { queue, announce }: Pick<Deps, 'queue' | 'announce'>,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  const question = await findLatest(tx, pairId);
  if (!pair || question?.state !== 'open') return;
  if (!isOpen(pair) || (await isThere(tx, pair, question))) return settleQuestion(tx, question, 'answered');
  const answerBy = await answerByOf(tx, question);
  if (answerBy === 'unasked') return tellUnasked(tx, queue, { question, now });
  if (answerBy === 'waits' || Temporal.Instant.compare(answerBy, now) > 0) return;
  // While the app is removed nobody can answer.
  if (!(await findInstallation(tx))) return;
  await settleQuestion(tx, question, 'released');
  await endPair(tx, { queue, announce }, { pair, ending: 'released', firstInLine: pair.members, now });
  for (const { id } of partnersOf(pair, question.askedBy))
    await sitOutWhereSilent(tx, { programId: pair.programId, personId: id, now });
  const deliveries = pair.members.map(({ id: personId }) => ({
    pairId,
    personId,
    kind: releasedKind,
    occurrence: question.number,
  }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** When to look again at what is open still: as the time to answer is over, or a day later. */
export async function nextLook(
  tx: WorkspaceTransaction,
  pairId: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const question = await findLatest(tx, pairId);
  if (question?.state !== 'open') return undefined;
  const answerBy = await answerByOf(tx, question);
  const isAhead = typeof answerBy !== 'string' && Temporal.Instant.compare(answerBy, now) > 0;
  return isAhead ? answerBy : now.add({ hours: 24 });
}

export const answerByOf = async (tx: WorkspaceTransaction, asked: Question) =>
  timeToAnswer(await fatesOfQuestion(tx, asked));

const fatesOfQuestion = (tx: WorkspaceTransaction, { pairId, number }: Question): Promise<readonly Fate[]> =>
  fatesOf(tx, { pairId, kind: presenceKind, occurrence: number });

/** What is open still between them, as this one of the pair may know it. */
export async function questionFound(
  tx: WorkspaceTransaction,
  { pairId, personId }: { readonly pairId: string; readonly personId: string },
): Promise<QuestionFound | undefined> {
  const asked = await findLatest(tx, pairId);
  if (asked?.state !== 'open') return undefined;
  return foundBy(personId, asked, await fatesOfQuestion(tx, asked));
}

/** Whether one of those who were asked has done something since that all of the pair can see. */
async function isThere(tx: WorkspaceTransaction, pair: Pair, question: Question): Promise<boolean> {
  const acts = await actsSeenOf(tx, pair.id);
  return partnersOf(pair, question.askedBy).some(({ id }) => {
    const at = acts.get(id);
    return at !== undefined && Temporal.Instant.compare(at, question.askedAt) > 0;
  });
}

type Unasked = { readonly question: Question; readonly now: Temporal.Instant };

async function tellUnasked(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { question, now }: Unasked,
): Promise<void> {
  const { pairId, number: occurrence, askedBy: personId } = question;
  await settleQuestion(tx, question, 'answered');
  const deliveries = [{ pairId, personId, kind: unaskedKind, occurrence }];
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** They have met, or the pair rests: either answers the question for good. The pair is locked. */
export async function settleByAct(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const question = await findLatest(tx, pairId);
  if (question?.state === 'open') await settleQuestion(tx, question, 'answered');
}

/** As `settleByAct`, for all pairs of somebody who takes a pause, which are locked. */
export async function settleWhileAway(
  tx: WorkspaceTransaction,
  { programId, personId }: Happenings['personAway'],
): Promise<void> {
  for (const pair of await pairsOf(tx, personId))
    if (pair.programId === programId) await settleByAct(tx, pair.id);
}

type Silent = { readonly programId: string; readonly personId: string; readonly now: Temporal.Instant };

/** Who has left several pairs unanswered rests from rounds; what was before they came back last counts no more. */
async function sitOutWhereSilent(
  tx: WorkspaceTransaction,
  { programId, personId, now }: Silent,
): Promise<void> {
  const yearAgo = now.toZonedDateTimeISO('UTC').subtract({ months: monthsCounted }).toInstant();
  const backAt = await lastBackAt(tx, { programId, personId });
  const since = backAt && Temporal.Instant.compare(backAt, yearAgo) > 0 ? backAt : yearAgo;
  if ((await countReleases(tx, { programId, personId, since })) >= mostReleases)
    await sitOut(tx, { programId, personId, now });
}
