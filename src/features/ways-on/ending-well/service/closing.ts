import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps, StoreDeps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import { pauseWhereAway } from '../../../pairs/away/service.ts';
import { endPair } from '../../../pairs/ending/service.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import {
  lockLivingPair,
  moveClosing,
  movePair,
  pairsClosingWith,
  stayUntilProgramEnds,
} from '../../../pairs/pair/service/moves.ts';
import { changesOn, readPair, requirePairOf, requirePairToOpen } from '../../../pairs/pair/service/pairs.ts';
import { programOf } from '../../../programs/program/service.ts';
import { cancelBeyond } from '../../../relationship/bookings/service/outcomes.ts';
import { planMilestonesAnew } from '../../../relationship/check-ins/service/asking.ts';
import { askAnew } from '../../../relationship/first-weeks/service/asking-anew.ts';
import { cancelWish } from '../../rematch/service/asking.ts';
import { wishSeen } from '../../rematch/service/seeing.ts';
import {
  carriedOnKind,
  carryOnKind,
  closingKind,
  endOfDayForAll,
  EndingWellError,
  overKind,
} from '../model.ts';
import { findFarewells } from '../queries.ts';
import { sayYes } from './carrying-on.ts';
import { tellOfUnsent } from './earlier-words.ts';
import { reopen } from './farewells.ts';

type Sending = StoreDeps & Pick<Deps, 'queue'>;

/** Before the modal is shown. */
export async function toClose(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<{ readonly pair: Pair; readonly day: Temporal.PlainDate | undefined }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairToOpen(tx, { pairId, personId, now }, 'close-pair');
    return { pair, day: await changesOn(tx, pair, now) };
  });
}

type Close = { readonly pairId: string; readonly day: Temporal.PlainDate };

/** The day that holds, and when the person's own wish for another peer ends the pair before it, where there is one. */
export type Closed = {
  readonly day: Temporal.PlainDate;
  /** Another has chosen one before. */
  readonly isOther: boolean;
  readonly effectAt: Temporal.Instant | undefined;
};

/** From now on the pair ends on that day. One that ends already does so on the day that it has. */
export async function closePair(
  { db, clock, ...parts }: Sending & Pick<Deps, 'announce'>,
  { workspaceId, personId }: Actor,
  { pairId, day }: Close,
): Promise<Closed> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'close-pair');
    const isClosing = pair.state === 'closing';
    if (!isClosing) await closeOn(tx, parts, { pair, day, now });
    const holds = isClosing ? ((await changesOn(tx, pair, now)) ?? day) : day;
    const wish = await wishSeen(tx, await readPair(tx, pairId), { personId, now });
    const isOther = !holds.equals(day);
    return { day: holds, isOther, effectAt: wish && !wish.isMoot ? wish.takesEffectAt : undefined };
  });
}

type CloseOn = {
  readonly pair: Pair;
  readonly day: Temporal.PlainDate;
  /** Where it is its program's day, which it follows. */
  readonly withProgram?: true;
  readonly now: Temporal.Instant;
};

/** The pair, which is locked, ends on that day, and hears of it. */
export async function closeOn(
  tx: WorkspaceTransaction,
  { queue, announce }: Pick<Deps, 'queue' | 'announce'>,
  { pair, day, withProgram, now }: CloseOn,
): Promise<void> {
  const closing = await movePair(tx, pair, { kind: 'closing', on: day, ...(withProgram && { withProgram }) });
  if (!closing) return;
  await reopen(tx, { pairId: pair.id, now });
  await tellOfUnsent(tx, queue, { pairIds: [pair.id], now });
  await announce(tx, 'pairCloses', { pairId: pair.id, now });
  await endBy(tx, queue, { pair: { ...closing, closesOn: day }, day, now });
}

async function endBy(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, day, now }: CloseOn,
): Promise<void> {
  await cancelBeyond(tx, queue, { pair, now });
  await scheduleAnew(tx, { pairId: pair.id, kind: overKind, dueAt: endOfDayForAll(day, pair) });
  await planMilestonesAnew(tx, [pair.id], now);
  await tell(tx, queue, { pairId: pair.id, kind: closingKind, now });
}

type Following = {
  readonly pair: Pair;
  /** Undefined where the program has no end by now, or none that is near. */
  readonly day: Temporal.PlainDate | undefined;
  readonly now: Temporal.Instant;
};

/**
 * A pair that closes with its program, and is locked, has that one's day; where there is none it goes on, and whoever moved the
 * day tells it so.
 */
export async function followProgram(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, day, now }: Following,
): Promise<'goes-on' | 'closes'> {
  const follows = await pairsClosingWith(tx, pair.programId);
  if (!follows.includes(pair.id)) return 'closes';
  if (!day) {
    await goOn(tx, queue, { pair, now });
    return 'goes-on';
  }
  if (!pair.closesOn?.equals(day))
    await endBy(tx, queue, { pair: await moveClosing(tx, pair, day), day, now });
  return 'closes';
}

/** Whether the pair goes on by now, or waits for the others of it; and whether the person's wish for another peer is gone with it. */
export type CarryingOn = {
  readonly outcome: 'done' | 'waits' | 'waits-already';
  readonly isWishCanceled: boolean;
};

/** @throws EndingWellError where it is the program that ends */
export async function carryOn(
  { db, clock, queue, announce }: Sending & Pick<Deps, 'announce'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<CarryingOn> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'carry-on-together');
    if (!pair.closesOn) throw new EndingWellError('program-ends');
    const isWishCanceled = await cancelWish(tx, { pairId, personId });
    const { isNew, isRepeated } = await sayYes(tx, { pairId, personId, now });
    const wishing = (await findFarewells(tx, pairId)).filter((each) => each.carriesOn);
    if (wishing.length < pair.members.length) {
      if (isNew) await tell(tx, queue, { pairId, kind: carryOnKind, now });
      return { outcome: isRepeated ? 'waits-already' : 'waits', isWishCanceled };
    }
    await goOn(tx, queue, { pair, now });
    await announce(tx, 'pairCarriesOn', { pairId, now });
    await tell(tx, queue, { pairId, kind: carriedOnKind, now });
    return { outcome: 'done', isWishCanceled };
  });
}

/** As what it was; until its program's last day where that one winds down, and paused where somebody is away. */
async function goOn(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, now }: Omit<CloseOn, 'day'>,
): Promise<void> {
  await reopen(tx, { pairId: pair.id, now });
  await unschedule(tx, { pairId: pair.id, kind: overKind });
  await planMilestonesAnew(tx, [pair.id], now);
  const { isArchived } = await programOf(tx, pair.programId);
  if (isArchived) return stayUntilProgramEnds(tx, pair);
  const restored = await movePair(tx, pair, { kind: 'restored' });
  if (restored) await pauseWhereAway(tx, restored, now);
  await askAnew(tx, queue, { pairIds: [pair.id], now });
}

/** Ends the pair before its day. */
export async function endNow(
  { db, clock, queue, announce }: Sending & Pick<Deps, 'announce'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await lockLivingPair(tx, pairId);
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'end-now');
    await conclude(tx, { queue, announce }, { pair, now });
  });
}

/** The last day is over: the pair, if it closes still, has ended. */
export async function closeAfterLastDay(
  tx: WorkspaceTransaction,
  parts: Pick<Deps, 'queue' | 'announce'>,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  if (pair?.state === 'closing' && pair.closesOn) await conclude(tx, parts, { pair, now });
}

async function conclude(
  tx: WorkspaceTransaction,
  parts: Pick<Deps, 'queue' | 'announce'>,
  { pair, now }: { readonly pair: Pair; readonly now: Temporal.Instant },
): Promise<void> {
  const { isArchived } = await programOf(tx, pair.programId);
  const firstInLine = isArchived ? [] : pair.members;
  await endPair(tx, parts, { pair, ending: 'ended-well', firstInLine, now });
}

type Telling = { readonly pairId: string; readonly kind: string; readonly now: Temporal.Instant };

async function tell(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { now, ...telling }: Telling,
): Promise<void> {
  const occurrence = await nextOccurrence(tx, telling);
  await queueDeliveries(tx, queue, { deliveries: [{ ...telling, occurrence }], now });
}
