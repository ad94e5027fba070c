import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { timeToAnswer } from '../../asked-first/model.ts';
import { askFirst } from '../../asked-first/service/asking.ts';
import type { PlannedPair, Round } from '../model/round.ts';
import { introductionKind } from '../../introductions/model.ts';
import { insertPairs } from '../../../pairs/pair/queries/pairs.ts';
import { programOf } from '../../../programs/program/service.ts';

/**
 * Makes the pairs of a round, and has them introduced at once, or their members asked first, as the program is set up.
 * @returns until when they can answer, where they are asked
 */
export async function makePairs(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { round, now }: { readonly round: Round; readonly now: Temporal.Instant },
): Promise<Temporal.Instant | undefined> {
  const { id: roundId, programId, plan } = round;
  const { settings } = await programOf(tx, programId);
  const drawn = { programId, roundId, pairs: plan.pairs.map(drawFirstMentee), now };
  switch (settings.introductions) {
    case 'direct': {
      const made = await insertPairs(tx, drawn);
      const deliveries = made.map(({ id }) => ({ pairId: id, kind: introductionKind, occurrence: 1 }));
      await queueDeliveries(tx, queue, { deliveries, now });
      return undefined;
    }
    case 'double-blind': {
      const time = timeToAnswer(settings.answerDays, now);
      const pairs = await insertPairs(tx, { ...drawn, answerBy: time.until });
      await askFirst(tx, queue, { pairs, time, now });
      return time.until;
    }
  }
}

function drawFirstMentee(pair: PlannedPair): PlannedPair {
  const first = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const turn = first % pair.members.length;
  return { ...pair, members: [...pair.members.slice(turn), ...pair.members.slice(0, turn)] };
}
