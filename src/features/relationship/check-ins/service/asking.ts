import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { pairsAwaiting, scheduleAnew, scheduleFirst, unschedule } from '../../../../scheduling/due-times.ts';
import { hasAnyCome, pairsReached } from '../../../../scheduling/sent.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { hasStillToBegin, pairsAskedIfIn } from '../../first-weeks/service.ts';
import { rotaOf } from '../../rota/service/reading.ts';
import { planKind, privateKind, type AskedCheckIn, type CheckIn, type Kind } from '../model/check-in.ts';
import { itemsFor } from '../model/choosing.ts';
import { fortnight } from '../model/resting.ts';
import { nextMilestoneAt } from '../model/milestones.ts';
import {
  bringCheckInForward,
  deleteOfSession,
  findAsked,
  findCheckIn,
  insertCheckIn,
  insertPlans,
} from '../queries/check-ins.ts';
import { findUnmetSince } from '../queries/beginnings.ts';
import { findQuiet } from '../queries/wakes.ts';
import { milestoneAloneOf, milestoneOf, timesOf } from './milestones.ts';

const hours = (count: number) => Temporal.Duration.from({ hours: count });

const firstAfter = hours(6 * 24);
/** The month counts from the moment at which the introduction reached them, which is a little later than the one this counts from. */
const firstMilestoneAfter = hours(30 * 24 + 1);
/** The pair has said goodbye by then, and still knows how it was. */
const afterSession = hours(2);
/** On the days right after a pair has begun, as by signing, there is nothing to ask about unless it has met. */
const atFirst = hours(3 * 24);
/** No two come on days that follow each other. */
const apart = hours(2 * 24);

export async function beginSeries(
  tx: WorkspaceTransaction,
  { pairId, now }: Happenings['pairIntroduced'],
): Promise<void> {
  await scheduleFirst(tx, { pairId, kind: 'check-in' satisfies Kind, dueAt: now.add(firstAfter) });
  const dueAt = now.add(firstMilestoneAfter);
  await scheduleFirst(tx, { pairId, kind: 'check-in-milestone' satisfies Kind, dueAt });
}

export const askAfterSession = (
  tx: WorkspaceTransaction,
  { pairId, now }: Happenings['sessionHeld'],
): Promise<void> =>
  scheduleAnew(tx, { pairId, kind: 'check-in-session' satisfies Kind, dueAt: now.add(afterSession) });

/** There was no such session: nothing is asked about it, and what was answered is gone. */
export async function forgetSession(
  tx: WorkspaceTransaction,
  { pairId, number }: Happenings['sessionUndone'],
): Promise<void> {
  await deleteOfSession(tx, { pairId, number });
  await unschedule(tx, { pairId, kind: 'check-in-session' satisfies Kind });
}

/**
 * Until when these pairs go on is known only now, or not any more. They come to it with the next tick, which locks each of them
 * first: here others of the program's may still be changed.
 */
export const planMilestonesAnew = (
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> =>
  insertPlans(
    tx,
    pairIds.map((pairId) => ({ pairId, kind: planKind, dueAt: now })),
  );

export const findOutMilestone = (tx: WorkspaceTransaction, { pairId, now }: Due): Promise<void> =>
  bringCheckInForward(tx, pairId, now);

/** Whether it can be asked how it goes: a pair that closes too, for the sake of a good ending. */
export const mayBeAsked = (pair: Pair): boolean => isOpen(pair) || pair.state === 'closing';

/**
 * Of these pairs those to which nothing comes that no session has brought about: there was another one, they are quiet, or have only
 * just begun and not met yet, so that there is nothing to ask about.
 */
export async function leftOut(
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, 'another' | 'quiet' | 'unmet'>> {
  if (pairIds.length === 0) return new Map();
  const kinds = ['check-in-session', 'check-in-milestone'] satisfies Kind[];
  const since = now.subtract(fortnight.lasts);
  const reached = await pairsReached(tx, { pairIds, kinds, since });
  // Both may be due at one moment: then it is the session that is asked about.
  const awaiting = await pairsAwaiting(tx, pairIds, { kind: 'check-in-session', since, until: now });
  const unmet = (await findUnmetSince(tx, pairIds, now.subtract(atFirst))).map(
    (id) => [id, 'unmet'] as const,
  );
  const another = [...reached, ...awaiting].map((id) => [id, 'another'] as const);
  const quiet = [...(await findQuiet(tx, pairIds, now))].map((id) => [id, 'quiet'] as const);
  return new Map([...unmet, ...another, ...quiet]);
}

/** Those of these pairs that have never met while one of them asks if the others are still in: how it goes is no question then. */
export async function unsureToGoOn(
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const unmet: string[] = [];
  for (const pairId of await pairsAskedIfIn(tx, pairIds))
    if ((await rotaOf(tx, await readPair(tx, pairId))).sessionsHeld === 0) unmet.push(pairId);
  return new Set(unmet);
}

const isUnsure = async (tx: WorkspaceTransaction, { id }: Pair): Promise<boolean> =>
  (await unsureToGoOn(tx, [id])).size > 0;

type Due = { readonly pairId: string; readonly now: Temporal.Instant };

/** Whether the pair is asked about its last session: where another check-in came on the days before, that one is still open. */
export async function isAskedAboutSession(tx: WorkspaceTransaction, { pairId, now }: Due): Promise<boolean> {
  const pair = await readPair(tx, pairId);
  if (!mayBeAsked(pair) || (await sessionNotAskedAbout(tx, pair)) === undefined) return false;
  if (await wasJustAsked(tx, ['check-in-milestone'], { pairId, now })) return false;
  // The one of every two weeks that has still to leave falls out for it.
  const usual = { pairId, kinds: ['check-in' satisfies Kind], since: now.subtract(apart) };
  if (await hasAnyCome(tx, { ...usual, onTheirWay: ['sending'] })) return false;
  return !(await findQuiet(tx, [pairId], now)).has(pairId);
}

async function sessionNotAskedAbout(tx: WorkspaceTransaction, pair: Pair): Promise<number | undefined> {
  const { sessionsHeld } = await rotaOf(tx, pair);
  const asked = await findAsked(tx, pair.id);
  const isAsked = asked.some(({ sessionNumber }) => sessionNumber === sessionsHeld);
  return sessionsHeld === 0 || isAsked ? undefined : sessionsHeld;
}

/** Whether the pair has come to a milestone, and nothing else was asked on the days before. */
export async function isAskedAtMilestone(tx: WorkspaceTransaction, { pairId, now }: Due): Promise<boolean> {
  const pair = await readPair(tx, pairId);
  if (!mayBeAsked(pair) || (await hasStillToBegin(tx, pair)) || (await isUnsure(tx, pair))) return false;
  if (
    (await milestoneOf(tx, pair, now)) === undefined ||
    (await wasJustAsked(tx, beforeMilestone, { pairId, now }))
  )
    return false;
  return !(await findQuiet(tx, [pairId], now)).has(pairId);
}

const beforeMilestone = ['check-in', 'check-in-session'] as const satisfies Kind[];

const wasJustAsked = (
  tx: WorkspaceTransaction,
  kinds: readonly Kind[],
  { pairId, now }: Due,
): Promise<boolean> => hasAnyCome(tx, { pairId, kinds, since: now.subtract(apart) });

/** Whether the pair reaches a milestone by then and is not asked about it since so many check-ins were left unanswered. */
export async function isQuietAtMilestone(tx: WorkspaceTransaction, { pairId, now }: Due): Promise<boolean> {
  const pair = await readPair(tx, pairId);
  if (!mayBeAsked(pair) || (await hasStillToBegin(tx, pair))) return false;
  if ((await milestoneOf(tx, pair, now)) === undefined) return false;
  return (await findQuiet(tx, [pairId], now)).has(pairId);
}

/**
 * When the pair comes to its next milestone; sooner, where one is reached and not asked about yet: it waits for a day on which nothing
 * else was asked, for the end of a pause, and until a pair that rests is asked again.
 */
export async function nextMilestone(
  tx: WorkspaceTransaction,
  { pairId, now }: Due,
): Promise<Temporal.Instant | undefined> {
  const pair = await readPair(tx, pairId);
  if (pair.state === 'ended') return undefined;
  const waits =
    (await milestoneOf(tx, pair, now)) !== undefined && !(await isAskedAtMilestone(tx, { pairId, now }));
  return waits ? now.add(apart) : nextMilestoneAt(await timesOf(tx, pair, now), now);
}

type ItemsParts = Pick<Deps, 'content'> & { readonly now: Temporal.Instant };

/** What the pair is asked by this invitation, chosen once; undefined where there is nothing to ask about any more. */
export async function checkInToSend(
  tx: WorkspaceTransaction,
  { pair, ...invitation }: Pick<CheckIn, 'kind' | 'occurrence'> & { readonly pair: Pair },
  { content, now }: ItemsParts,
): Promise<AskedCheckIn | undefined> {
  const checkIn: CheckIn = { ...invitation, pairId: pair.id };
  const known = await findCheckIn(tx, checkIn);
  if (known) return known;
  const occasion = await occasionOf(tx, pair, { kind: checkIn.kind, now });
  if (!occasion) return undefined;
  const before = (await findAsked(tx, pair.id))
    // What is asked of all must not tell whether one was asked alone.
    .filter(({ kind }) => kind !== privateKind || checkIn.kind === privateKind)
    .map(({ items }) => items);
  // The ids are the same in each language.
  const asks = occasion.milestone ? 'check-in-milestone' : checkIn.kind;
  const hasMet = (await rotaOf(tx, pair)).sessionsHeld > 0;
  const items = itemsFor({ kind: asks, hasMet }, content.in('en').checkInItems, before);
  const asked: AskedCheckIn = { ...checkIn, ...occasion, items, askedAt: now };
  await insertCheckIn(tx, asked);
  return asked;
}

type Occasion = Pick<AskedCheckIn, 'sessionNumber' | 'milestone'>;
const none: Occasion = { sessionNumber: undefined, milestone: undefined };

async function occasionOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { kind, now }: { readonly kind: Kind; readonly now: Temporal.Instant },
): Promise<Occasion | undefined> {
  switch (kind) {
    case 'check-in':
      return none;
    case 'check-in-private':
      return { ...none, milestone: await milestoneAloneOf(tx, pair, now) };
    case 'check-in-session': {
      const sessionNumber = await sessionNotAskedAbout(tx, pair);
      return sessionNumber === undefined ? undefined : { ...none, sessionNumber };
    }
    case 'check-in-milestone': {
      const milestone = await milestoneOf(tx, pair, now);
      return milestone && { ...none, milestone };
    }
  }
}
