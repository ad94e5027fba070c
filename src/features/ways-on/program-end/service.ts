import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import {
  nextOccurrence,
  scheduleAnew,
  scheduleNew,
  unschedule,
  unscheduleAll,
} from '../../../scheduling/due-times.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair, pairsClosingWith } from '../../pairs/pair/service/moves.ts';
import { readPair, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { isAskedAt, weeksOf, type Weeks } from '../../pairs/term/model.ts';
import { pairsGoingOn, plannedEndOf, termOf, wishToGoOn } from '../../pairs/term/service.ts';
import { planMilestonesAnew } from '../../relationship/check-ins/service/asking.ts';
import { closeOn, followProgram } from '../ending-well/service/closing.ts';
import {
  afterIntroduction,
  askedKind,
  closesKind,
  extendedKind,
  isCloseTo,
  movedKind,
  planFor,
  planKind,
  ProgramEndError,
} from './model.ts';

type OfPair = { readonly pairId: string; readonly now: Temporal.Instant };

/** Of all pairs of the program, each with the next tick, which locks it. */
export async function planAll(
  tx: WorkspaceTransaction,
  { programId, now }: Happenings['programEndSet'],
): Promise<void> {
  const pairIds = [...(await pairsGoingOn(tx, programId)), ...(await pairsClosingWith(tx, programId))];
  await unscheduleAll(tx, pairIds, planKind);
  await scheduleNew(
    tx,
    pairIds.map((pairId) => ({ pairId, kind: planKind, dueAt: now })),
  );
  await planMilestonesAnew(tx, pairIds, now);
}

/** A pair that has just been introduced is asked a week later at the earliest. */
export async function planNew(tx: WorkspaceTransaction, { pairId, now }: OfPair): Promise<void> {
  const day = await plannedEndOf(tx, await readPair(tx, pairId), now);
  if (day) await scheduleAnew(tx, { pairId, kind: planKind, dueAt: now.add(afterIntroduction) });
}

/**
 * When the pair is asked, and when it closes; neither where its program has no end. One that closes with it follows it: where the
 * day is far ahead by now, it goes on until it is asked again.
 */
export async function planEnd(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: OfPair,
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  const day = pair && (await plannedEndOf(tx, pair, now));
  const goesOn = pair?.state !== 'closing' || (await isReleased(tx, queue, { pair, day, now }));
  const plan = day && goesOn ? planFor(day, now) : undefined;
  for (const kind of [askedKind, closesKind]) await unschedule(tx, { pairId, kind });
  if (!plan) return;
  await scheduleAnew(tx, { pairId, kind: askedKind, dueAt: plan.askAt });
  await scheduleAnew(tx, { pairId, kind: closesKind, dueAt: plan.closeAt });
}

type Closing = {
  readonly pair: Pair;
  readonly day: Temporal.PlainDate | undefined;
  readonly now: Temporal.Instant;
};

/** Whether one that closes goes on, since its program does; the pair hears so. */
async function isReleased(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, day, now }: Closing,
): Promise<boolean> {
  const near = day && isCloseTo(day, now) ? day : undefined;
  if ((await followProgram(tx, queue, { pair, day: near, now })) === 'closes') return false;
  const kind = movedKind;
  const occurrence = await nextOccurrence(tx, { pairId: pair.id, kind });
  await queueDeliveries(tx, queue, { deliveries: [{ pairId: pair.id, kind, occurrence }], now });
  return true;
}

/** Nobody has chosen, or not all of it: the pair has its program's day, and hears of it as of any other. */
export async function closeWithProgram(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: OfPair,
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  const day = pair && (await plannedEndOf(tx, pair, now));
  if (day && pair.state !== 'closing') await closeOn(tx, queue, { pair, day, withProgram: true, now });
}

/**
 * Of a pair that was to end with its program all go on: whoever has named a time for that one, the others for the longest that they
 * could have chosen.
 */
export async function carryOnAfter(
  tx: WorkspaceTransaction,
  { pairId, now }: Happenings['pairCarriesOn'],
): Promise<void> {
  const pair = await readPair(tx, pairId);
  const term = await termOf(tx, pair, now);
  if (!term || pair.state === 'closing') return;
  if (isAskedAt(term.day, now))
    for (const { id: personId } of pair.members)
      await wishToGoOn(tx, pair, { personId, endsOn: term.day, weeks: weeksOf(term, personId) });
  await scheduleAnew(tx, { pairId, kind: planKind, dueAt: now });
}

type Choice = { readonly pairId: string; readonly weeks: Weeks };

/** @returns whether all of the pair go on by now */
export async function goOn(
  { db, clock, queue }: Pick<Deps, 'db' | 'clock' | 'queue'>,
  { workspaceId, personId }: Actor,
  { pairId, weeks }: Choice,
): Promise<'waits' | 'done'> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await lockLivingPair(tx, pairId);
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'extend-pair');
    const endsOn = await plannedEndOf(tx, pair, now);
    if (!endsOn || !isAskedAt(endsOn, now)) throw new ProgramEndError('not-asked');
    await wishToGoOn(tx, pair, { personId, endsOn, weeks });
    if ((await plannedEndOf(tx, pair, now))?.equals(endsOn)) return 'waits';
    await planEnd(tx, queue, { pairId, now });
    await planMilestonesAnew(tx, [pairId], now);
    const occurrence = await nextOccurrence(tx, { pairId, kind: extendedKind });
    await queueDeliveries(tx, queue, { deliveries: [{ pairId, kind: extendedKind, occurrence }], now });
    return 'done';
  });
}
