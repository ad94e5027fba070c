import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { findInstallation } from '../../../../slack/installations.ts';
import { endPair } from '../../../pairs/ending/service.ts';
import { isOpen, partnersOf, type Pair } from '../../../pairs/pair/model.ts';
import { lockLivingPair } from '../../../pairs/pair/service/moves.ts';
import { actsSeenOf, readPair } from '../../../pairs/pair/service/pairs.ts';
import { lastBackAt, sitOut } from '../../../people/sitting-out/service.ts';
import {
  monthsCounted,
  mostReleases,
  partlyKind,
  releasedKind,
  unaskedKind,
  type NoWordQuestion,
} from '../model.ts';
import { countReleases, findLatest, findSaid, settleQuestion } from '../queries.ts';
import { answerByOf } from './reading.ts';

type Due = { readonly pairId: string; readonly now: Temporal.Instant };

/** Nobody has answered: the pair is released, unless it rests or ends by now, or they have shown that they are there. */
export async function releaseUnanswered(
  tx: WorkspaceTransaction,
  { queue, announce }: Pick<Deps, 'queue' | 'announce'>,
  { pairId, now }: Due,
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  const question = await findLatest(tx, pairId);
  if (!pair || question?.state !== 'open') return;
  if (!isOpen(pair)) return settleQuestion(tx, question, 'answered');
  const hasAnswer = (await findSaid(tx, question)).length > 0;
  if (!hasAnswer && (await isThere(tx, pair, question))) return settleQuestion(tx, question, 'answered');
  const answerBy = await answerByOf(tx, question, pair);
  if (answerBy === 'unasked') return closeTelling(tx, queue, { question, kind: unaskedKind, now });
  if (answerBy === 'waits' || Temporal.Instant.compare(answerBy.over, now) > 0) return;
  if (hasAnswer) return closeTelling(tx, queue, { question, kind: partlyKind, now });
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
  const answerBy = await answerByOf(tx, question, await readPair(tx, pairId));
  const isAhead = typeof answerBy !== 'string' && Temporal.Instant.compare(answerBy.over, now) > 0;
  return isAhead ? answerBy.over : now.add({ hours: 24 });
}

/** Whether one of those who were asked has done something since that all of the pair can see. */
async function isThere(tx: WorkspaceTransaction, pair: Pair, question: NoWordQuestion): Promise<boolean> {
  const acts = await actsSeenOf(tx, pair.id);
  return partnersOf(pair, question.askedBy).some(({ id }) => {
    const at = acts.get(id);
    return at !== undefined && Temporal.Instant.compare(at, question.askedAt) > 0;
  });
}

type Closing = {
  readonly question: NoWordQuestion;
  readonly kind: typeof unaskedKind | typeof partlyKind;
  readonly now: Temporal.Instant;
};

/** The pair stays as it is, and whoever waits hears why. */
async function closeTelling(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { question, kind, now }: Closing,
): Promise<void> {
  const { pairId, number: occurrence, askedBy: personId } = question;
  await settleQuestion(tx, question, 'answered');
  await queueDeliveries(tx, queue, { deliveries: [{ pairId, personId, kind, occurrence }], now });
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
