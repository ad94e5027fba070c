import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import {
  dueTimeOf,
  nextOccurrence,
  putOff,
  scheduleAnew,
  scheduleNew,
  unschedule,
  unscheduleAll,
} from '../../../scheduling/due-times.ts';
import { isYetToCome, latestSent } from '../../../scheduling/sent.ts';
import { isLiving, type Pair } from '../../pairs/pair/model.ts';
import { lockLivingPair, pairsClosingWith } from '../../pairs/pair/service/moves.ts';
import { readPair, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { isAskedAt, startOf, weeksOfTerm, type Term, type Weeks } from '../../pairs/term/model.ts';
import {
  agreedEndOf,
  pairsGoingOn,
  pairsKeepingTheirDay,
  plannedEndOf,
  termOf,
  wishToGoOn,
} from '../../pairs/term/service.ts';
import { planMilestonesAnew } from '../../relationship/check-ins/service/asking.ts';
import { isLetGoBefore } from '../../relationship/first-weeks/service.ts';
import { closingKind, endOfDayForAll } from '../ending-well/model.ts';
import { closeOn, followProgram } from '../ending-well/service/closing.ts';
import {
  afterIntroduction,
  askedKind,
  closesKind,
  extendedKind,
  isCloseTo,
  lastDayBefore,
  movedKind,
  planFor,
  planKind,
  ProgramEndError,
  type Plan,
  type ProgramEndQuestion,
} from './model.ts';

type OfPair = { readonly pairId: string; readonly now: Temporal.Instant };

/** Of all pairs of the program whose day is another by that, each with the next tick, which locks it. */
export async function planAll(
  tx: WorkspaceTransaction,
  { now, ...move }: Happenings['programEndSet'],
): Promise<void> {
  const { programId } = move;
  const keeping = await pairsKeepingTheirDay(tx, move);
  const pairIds = [...(await pairsGoingOn(tx, programId)), ...(await pairsClosingWith(tx, programId))].filter(
    (pairId) => !keeping.has(pairId),
  );
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
 * As its program's day is another. A pair that closes with it follows it: where the day is far ahead by now, it goes on until it is
 * asked again. One that has read its day hears what holds in its place, unless it is asked about that at once.
 */
export async function planEnd(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: OfPair,
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  const day = pair && (await plannedEndOf(tx, pair, now));
  const hasRead = pair && (await hasReadItsDay(tx, pair, now));
  const goesOn = pair?.state !== 'closing' || (await isReleased(tx, queue, { pair, day, now }));
  const plan = pair && (await scheduleEnd(tx, pair, { day: goesOn ? day : undefined, now }));
  const isAskedAnew = plan && day && isAskedAt(day, now);
  if (pair && pair.state !== 'closing' && hasRead && !isAskedAnew)
    await tellMoved(tx, queue, { pairId, now });
}

/** When the pair is asked, and when it closes; neither where it has no day. */
async function scheduleEnd(
  tx: WorkspaceTransaction,
  pair: Pair,
  { day, now }: Omit<Closing, 'pair'>,
): Promise<Plan | undefined> {
  const plan = day && planFor(day, now);
  const pairId = pair.id;
  for (const kind of [askedKind, closesKind]) await unschedule(tx, { pairId, kind });
  if (!plan) return undefined;
  await scheduleAnew(tx, { pairId, kind: askedKind, dueAt: plan.askAt });
  await scheduleAnew(tx, { pairId, kind: closesKind, dueAt: endOfDayForAll(plan.chooseUntil, pair) });
  return plan;
}

/** Whether it has agreed on a day, or has been asked about its program's and can still answer. */
async function hasReadItsDay(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<boolean> {
  if (await agreedEndOf(tx, pair, now)) return true;
  const [asks, closes] = await Promise.all(
    [askedKind, closesKind].map((kind) => dueTimeOf(tx, { pairId: pair.id, kind })),
  );
  return closes !== undefined && asks === undefined;
}

async function tellMoved(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: OfPair,
): Promise<void> {
  const occurrence = await nextOccurrence(tx, { pairId, kind: movedKind });
  await queueDeliveries(tx, queue, { deliveries: [{ pairId, kind: movedKind, occurrence }], now });
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
  const isUnheard = await hasYetToHear(tx, pair.id);
  if ((await followProgram(tx, queue, { pair, day: near, now })) === 'closes') return false;
  if (!isUnheard) await tellMoved(tx, queue, { pairId: pair.id, now });
  return true;
}

/** One that has neither been asked, nor told yet that it ends, need not hear that it goes on. */
const hasYetToHear = async (tx: WorkspaceTransaction, pairId: string): Promise<boolean> =>
  (await latestSent(tx, { pairId, kind: askedKind })) === undefined &&
  (await isYetToCome(tx, { pairId, kind: closingKind }));

/** Nobody has chosen, or not all of it: the pair has its program's day, and hears of it as of any other. */
export async function closeWithProgram(
  tx: WorkspaceTransaction,
  parts: Pick<Deps, 'queue' | 'announce'>,
  { pairId, now }: OfPair,
): Promise<void> {
  const pair = await lockLivingPair(tx, pairId);
  const day = pair && (await plannedEndOf(tx, pair, now));
  if (!day || pair.state === 'closing' || (await isLetGoBefore(tx, pair, startOf(day)))) return;
  await closeOn(tx, parts, { pair, day, withProgram: true, now });
}

/** A pair that is about to be let go may begin until then: it is asked, and closes, a day later than it did. */
export async function nextLook(
  tx: WorkspaceTransaction,
  { pairId, now }: OfPair,
): Promise<Temporal.Instant | undefined> {
  const pair = await readPair(tx, pairId);
  if (!isLiving(pair) || pair.state === 'closing') return undefined;
  const day = await plannedEndOf(tx, pair, now);
  return day && (await isLetGoBefore(tx, pair, startOf(day))) ? now.add({ hours: 24 }) : undefined;
}

/** From the moment at which the pair is asked it has a week to choose, where there is one. */
export async function giveTimeToChoose(tx: WorkspaceTransaction, { pairId, now }: OfPair): Promise<void> {
  const pair = await readPair(tx, pairId);
  const term = await termToAskOf(tx, pair, now);
  const plan = term && planFor(term.day, now);
  if (plan) await putOff(tx, { pairId, kind: closesKind, dueAt: endOfDayForAll(plan.chooseUntil, pair) });
}

/** Until when the pair goes on, where it is to be asked about that: it neither has a day of its own nor is about to be let go. */
async function termToAskOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Term | undefined> {
  const term = isLiving(pair) && pair.state !== 'closing' ? await termOf(tx, pair, now) : undefined;
  if (!term || !isAskedAt(term.day, now)) return undefined;
  return (await isLetGoBefore(tx, pair, startOf(term.day))) ? undefined : term;
}

/** Whether it is asked now, so that it can still answer. */
export const isToBeAsked = async (tx: WorkspaceTransaction, { pairId, now }: OfPair): Promise<boolean> => {
  const term = await termToAskOf(tx, await readPair(tx, pairId), now);
  return term !== undefined && planFor(term.day, now) !== undefined;
};

/** What the pair is asked, and until when it can choose: one whose question is not planned yet, or over, is asked nothing. */
export async function questionOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<ProgramEndQuestion | undefined> {
  const term = await termToAskOf(tx, pair, now);
  const closeAt = term && (await dueTimeOf(tx, { pairId: pair.id, kind: closesKind }));
  return closeAt && { ...term, chooseUntil: lastDayBefore(closeAt, pair) };
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
      await wishToGoOn(tx, pair, { personId, endsOn: term.day, weeks: weeksOfTerm(term, personId) });
  await scheduleEnd(tx, pair, { day: await plannedEndOf(tx, pair, now), now });
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
    const endsOn = (await questionOf(tx, pair, now))?.day;
    if (!endsOn) throw new ProgramEndError('not-asked');
    await wishToGoOn(tx, pair, { personId, endsOn, weeks });
    const day = await plannedEndOf(tx, pair, now);
    if (day?.equals(endsOn)) return 'waits';
    await scheduleEnd(tx, pair, { day, now });
    await planMilestonesAnew(tx, [pairId], now);
    const occurrence = await nextOccurrence(tx, { pairId, kind: extendedKind });
    await queueDeliveries(tx, queue, { deliveries: [{ pairId, kind: extendedKind, occurrence }], now });
    return 'done';
  });
}
