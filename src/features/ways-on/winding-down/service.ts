import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { scheduleNew, unscheduleAll } from '../../../scheduling/due-times.ts';
import { reopenPairsOf } from '../../pairs/away/service.ts';
import { lockPairsOfProgram, movePairsOf, pairsClosingAnyway } from '../../pairs/pair/service/moves.ts';
import { programOf } from '../../programs/program/service.ts';
import { cancelBeyondOfAll } from '../../relationship/bookings/service/outcomes.ts';
import { planMilestonesAnew } from '../../relationship/check-ins/service/asking.ts';
import { askAnew } from '../../relationship/first-weeks/service/asking-anew.ts';
import { tellOfUnsent } from '../ending-well/service/earlier-words.ts';
import { closingKind, endOf, goesOnKind, windDownKind } from './model.ts';

/** Lets each pair of the program close until the last day is over; one that closes of its own accord until the sooner day. */
export async function windDown(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, lastDay, timeZone, now }: Happenings['programArchived'],
): Promise<void> {
  await lockPairsOfProgram(tx, programId);
  const closingAnyway = await pairsClosingAnyway(tx, programId);
  const moved = await movePairsOf(tx, programId, 'closing');
  const pairIds = [...closingAnyway, ...moved];
  const dueAt = endOf(lastDay, timeZone);
  await scheduleNew(
    tx,
    pairIds.map((pairId) => ({ pairId, kind: windDownKind, dueAt })),
  );
  await cancelBeyondOfAll(tx, queue, { pairIds, lastDay, now });
  await planMilestonesAnew(tx, pairIds, now);
  await tellAll(tx, queue, { programId, pairIds, kind: closingKind, now });
  await tellOfUnsent(tx, queue, { pairIds: moved, now });
}

/** Pairs go on as what they were: one that closes of its own accord does so still. */
export async function goOn(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, now }: Happenings['programRestored'],
): Promise<void> {
  const pairIds = await reopenPairsOf(tx, { programId, now });
  const closingAnyway = await pairsClosingAnyway(tx, programId);
  await unscheduleAll(tx, [...pairIds, ...closingAnyway], windDownKind);
  await planMilestonesAnew(tx, pairIds, now);
  await askAnew(tx, queue, { pairIds, now });
  await tellAll(tx, queue, { programId, pairIds, kind: goesOnKind, now });
}

type Told = {
  readonly programId: string;
  readonly pairIds: readonly string[];
  readonly kind: string;
  readonly now: Temporal.Instant;
};

/** A pair hears of each time anew: no two changes of a program have the same revision. */
async function tellAll(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { programId, pairIds, kind, now }: Told,
): Promise<void> {
  const { revision: occurrence } = await programOf(tx, programId);
  const deliveries = pairIds.map((pairId) => ({ pairId, kind, occurrence }));
  await queueDeliveries(tx, queue, { deliveries, now });
}
