import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { silence } from '../../../scheduling/silence.ts';
import { putFirstInLine } from '../../people/enrolment/service/membership.ts';
import type { Ending } from '../lifecycle.ts';
import { partnersOf, type Member, type Pair } from '../pair/model.ts';
import { lockPairsOf, movePair } from '../pair/service/moves.ts';
import { endedKind } from './model.ts';

type Parts = Pick<Deps, 'queue' | 'announce'>;

type Conclusion = {
  readonly pair: Pair;
  readonly ending: Ending;
  readonly firstInLine: readonly Member[];
  readonly now: Temporal.Instant;
};

/** Ends a pair that is locked, however that came about: one and the same neutral line is the last that it hears. */
export async function endPair(
  tx: WorkspaceTransaction,
  { queue, announce }: Parts,
  { pair, ending, firstInLine, now }: Conclusion,
): Promise<void> {
  await movePair(tx, pair, { kind: 'ended', ending });
  await silence(tx, { pairIds: [pair.id], now });
  const personIds = firstInLine.map(({ id }) => id);
  await putFirstInLine(tx, { programId: pair.programId, personIds });
  await announce(tx, 'pairEnded', { pairId: pair.id, now });
  const deliveries = [{ pairId: pair.id, kind: endedKind, occurrence: 1 }];
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** Whoever stays comes first in the next round. */
export async function endPairsOf(
  tx: WorkspaceTransaction,
  parts: Parts,
  { programId, personId, how, now }: Happenings['personLeft'],
): Promise<void> {
  for (const pair of await lockPairsOf(tx, { programId, personId }))
    await endPair(tx, parts, { pair, ending: how, firstInLine: partnersOf(pair, personId), now });
}
