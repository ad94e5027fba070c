import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { silence } from '../../../../scheduling/silence.ts';
import { movePair, movePairsOf } from '../../../pairs/pair/service/moves.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { giveTurn } from '../../../people/enrolment/service/membership.ts';
import { lockProgram } from '../../../programs/program/service.ts';
import type { Who } from '../../../../feature.ts';
import type { PersonOfProgram } from '../../../programs/program/model.ts';
import { isProposalOpen, saidYes, seenBy, type OwnQuestion } from '../model.ts';
import {
  findOpenTo,
  findProgramsAsking,
  findProposal,
  lockOpenOf,
  lockProposal,
  saveAnswer,
} from '../queries.ts';

/**
 * Whoever leaves, pauses or is deactivated while they are asked has said no: the others hear nothing of it before the time is
 * over, and then what they would hear in any case. To be called with the program locked.
 */
export async function countAsNo(
  tx: WorkspaceTransaction,
  whose: PersonOfProgram,
  now: Temporal.Instant,
): Promise<void> {
  const pairIds = await lockOpenOf(tx, whose);
  await saveAnswer(tx, { pairIds, personId: whose.personId, answer: 'no', now });
}

/** In which programs the person is asked just now, by their ids. */
export async function programsAsking(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<ReadonlySet<string>> {
  return new Set(await findProgramsAsking(tx, personId));
}

/** Until the transaction ends, and before it its program: whoever answers at the same moment is heard before or after. */
export async function lockAsked(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const proposal = await findProposal(tx, pairId);
  if (!proposal) return;
  await lockProgram(tx, proposal.programId);
  await lockProposal(tx, pairId);
}

/** The time is over: from now on all of them can be matched again, and those who said yes come first. */
export async function lapse(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const lapsed = await movePair(tx, await readPair(tx, pairId), { kind: 'lapsed' });
  const proposal = lapsed && (await findProposal(tx, pairId));
  if (!proposal) return;
  tx.concern({ pairIds: [pairId], personIds: proposal.members.map(({ id }) => id) });
  const { programId } = proposal;
  await giveTurn(tx, { programId, personIds: saidYes(proposal), turn: 'left-over' });
}

/** Nobody is asked any more in this program, which is locked; whatever was to come to those who were is dropped. */
export async function withdrawQuestions(
  tx: WorkspaceTransaction,
  { programId, now }: { readonly programId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await silence(tx, { pairIds: await movePairsOf(tx, programId, 'lapsed'), now });
}

/** What the person is asked and can still answer, that which ends first before the others. */
export async function questionsTo(
  tx: WorkspaceTransaction,
  { personId, now }: Who,
): Promise<readonly OwnQuestion[]> {
  const questions: OwnQuestion[] = [];
  for (const pairId of await findOpenTo(tx, personId)) {
    const proposal = await findProposal(tx, pairId);
    if (proposal && isProposalOpen(proposal, now)) questions.push(seenBy(proposal, personId));
  }
  return questions;
}
