import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { putFirstInLine } from '../../../people/enrolment/service/membership.ts';
import { saidYes } from '../model.ts';
import { findProgramsAsking, findProposal, lockOpenOf, saveAnswer, setLapsed } from '../queries.ts';

type Whose = { readonly programId: string; readonly personId: string };

/**
 * Whoever leaves, pauses or is deactivated while they are asked has said no: the others hear nothing of it before the time is
 * over, and then what they would hear in any case. To be called with the program held.
 */
export async function countAsNo(
  tx: WorkspaceTransaction,
  whose: Whose,
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

/** The time is over: from now on all of them can be matched again, and those who said yes come first. */
export async function lapse(tx: WorkspaceTransaction, pairId: string): Promise<void> {
  const wasOpen = await setLapsed(tx, pairId);
  const proposal = wasOpen ? await findProposal(tx, pairId) : undefined;
  if (!proposal) return;
  tx.concern({ pairIds: [pairId], personIds: proposal.members.map(({ id }) => id) });
  await putFirstInLine(tx, { programId: proposal.programId, personIds: saidYes(proposal) });
}
