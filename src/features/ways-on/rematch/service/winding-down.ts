import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { programOf } from '../../../programs/program/service.ts';
import type { PersonOfPair } from '../../../pairs/pair/model.ts';
import { rematchMootKind } from '../model.ts';
import { findWish, findWishesOfProgram } from '../queries.ts';

/** In a program that winds down no other peer comes: whoever was told an hour hears at once that it ends nothing. */
export async function tellMoot(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, now }: Happenings['programArchived'],
): Promise<void> {
  const { revision: occurrence } = await programOf(tx, programId);
  const wishes = await findWishesOfProgram(tx, programId);
  const deliveries = wishes.map((whose) => ({ ...whose, kind: rematchMootKind, occurrence }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** The last day of the program, while the wish stands in vain. */
export async function mootSince(
  tx: WorkspaceTransaction,
  whose: PersonOfPair,
): Promise<Temporal.PlainDate | undefined> {
  const pair = await readPair(tx, whose.pairId);
  const { lastDay } = await programOf(tx, pair.programId);
  return pair.state === 'closing' && (await findWish(tx, whose)) ? lastDay : undefined;
}
