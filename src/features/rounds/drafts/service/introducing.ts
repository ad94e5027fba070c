import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { makePairs } from '../../../pairs/pair/service/making.ts';
import { programOf } from '../../../programs/program/service.ts';
import { timeToAnswerProposal } from '../../asked-first/model.ts';
import { askFirst } from '../../asked-first/service/asking.ts';
import { introduce } from '../../introductions/service.ts';
import type { Round } from '../model/round.ts';

/**
 * Makes the pairs of a round, and has them introduced at once, or their members asked first, as the program is set up.
 * @returns until when they can answer, where they are asked
 */
export async function introduceRound(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { round, now }: { readonly round: Round; readonly now: Temporal.Instant },
): Promise<Temporal.Instant | undefined> {
  const { id: roundId, programId, plan } = round;
  const { settings } = await programOf(tx, programId);
  const planned = { programId, roundId, pairs: plan.pairs, now };
  switch (settings.introductions) {
    case 'direct': {
      const made = await makePairs(tx, planned);
      await introduce(tx, queue, { pairIds: made.map(({ id }) => id), now });
      return undefined;
    }
    case 'double-blind': {
      const time = timeToAnswerProposal(settings.answerDays, now);
      const pairs = await makePairs(tx, { ...planned, answerBy: time.until });
      await askFirst(tx, queue, { pairs, time, now });
      return time.until;
    }
  }
}
