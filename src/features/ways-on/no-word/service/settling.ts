import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { unschedule } from '../../../../scheduling/due-times.ts';
import { pairsOf } from '../../../pairs/pair/service/pairs.ts';
import { presenceOverKind, presenceRestsKind, type NoWordQuestion } from '../model.ts';
import { findLatest, settleAllOfProgram, settleQuestion } from '../queries.ts';

/** Nothing comes of it any more. */
export async function close(tx: WorkspaceTransaction, question: NoWordQuestion): Promise<void> {
  await settleQuestion(tx, question, 'answered');
  await unschedule(tx, { pairId: question.pairId, kind: presenceOverKind });
}

/** The pair has a last day, or has ended: whoever waits hears what all of it hear. The pair is locked. */
export async function settleByEnd(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const question = await findLatest(tx, pairId);
  if (question?.state === 'open') await close(tx, question);
}

/** As `settleByEnd`, for all pairs of a program, which is locked. */
export const settleOfProgram = settleAllOfProgram;

/** They have met, or whoever asked takes a pause: either answers the question for good. The pair is locked. */
export async function settleByAct(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const question = await findLatest(tx, pairId);
  if (question?.state === 'open') await settleQuestion(tx, question, 'answered');
}

/** The pair rests, and whoever waits for an answer hears why none comes. The pair is locked. */
export async function settleByPause(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: Happenings['pairPaused'],
): Promise<void> {
  const question = await findLatest(tx, pairId);
  if (question?.state !== 'open') return;
  await settleQuestion(tx, question, 'answered');
  const { number: occurrence, askedBy: personId } = question;
  await queueDeliveries(tx, queue, {
    deliveries: [{ pairId, personId, kind: presenceRestsKind, occurrence }],
    now,
  });
}

/** As `settleByPause`, for all pairs of somebody who takes a pause, which are locked; whose own question it is needs no word. */
export async function settleWhileAway(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, personId, now }: Happenings['personAway'],
): Promise<void> {
  for (const { id: pairId, ...pair } of await pairsOf(tx, personId)) {
    if (pair.programId !== programId) continue;
    const isOwn = (await findLatest(tx, pairId))?.askedBy === personId;
    await (isOwn ? settleByAct(tx, pairId) : settleByPause(tx, queue, { pairId, now }));
  }
}
