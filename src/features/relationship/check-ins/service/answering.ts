import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../../scheduling/due-times.ts';
import { mayHaveCome } from '../../../../scheduling/sent.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { pairMeant, requirePairOf, type Acting } from '../../../pairs/pair/service/pairs.ts';
import {
  answeredKind,
  CheckInError,
  isSame,
  merged,
  pagesOf,
  privateKind,
  trendLength,
  type Answered,
  type Answers,
  type AskedCheckIn,
  type CheckIn,
} from '../model/check-in.ts';
import { findAnswers, findOwnAnswers, findWhoFinished, keepAnswers } from '../queries/answers.ts';
import { findShares } from '../queries/shares.ts';
import { notShared } from '../model/share.ts';
import { findCheckIn, findLatest } from '../queries/check-ins.ts';
import { findQuiet, wake } from '../queries/wakes.ts';
import { findOutMilestone } from './asking.ts';

type Doing = Pick<Deps, 'db' | 'clock'>;

/** What is asked, and what this person answered before. Nobody else's answers are ever read here. */
export type ToAnswer = { readonly asked: AskedCheckIn; readonly earlier: Answers };

export async function toAnswer(
  { db, clock }: Doing,
  { workspaceId, personId }: Actor,
  checkIn: CheckIn,
): Promise<ToAnswer> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { asked } = await requireAsked(tx, checkIn, { personId, now: clock.now() });
    return withEarlier(tx, asked, personId);
  });
}

const withEarlier = async (
  tx: WorkspaceTransaction,
  asked: AskedCheckIn,
  personId: string,
): Promise<ToAnswer> => ({
  asked,
  earlier: (await findAnswers(tx, asked, personId))?.answers ?? {},
});

/** Which says when one comes. */
function noneFor({ state }: Pair): CheckInError {
  if (state === 'paused') return new CheckInError('none-in-pause');
  return new CheckInError(state === 'closing' ? 'none-at-the-end' : 'not-invited');
}

type Where = Actor & { readonly channelId?: string | undefined; readonly pairId?: string | undefined };

/** The latest of the pair that is meant. Where the pair is quiet, whoever asks for it has it asked again from now on. */
export async function latestToAnswer(
  { db, clock }: Doing,
  { workspaceId, personId, channelId, pairId }: Where,
): Promise<ToAnswer> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const who = { personId, now: clock.now() };
    const pair =
      pairId === undefined
        ? await pairMeant(tx, { ...who, channelId }, 'answer-check-in')
        : await requirePairOf(tx, { ...who, pairId }, 'answer-check-in');
    const latest = await findLatest(tx, { pairId: pair.id, personId });
    if (!latest) throw noneFor(pair);
    if ((await findQuiet(tx, [pair.id], who.now)).has(pair.id)) {
      await wake(tx, { pairId: pair.id, personId }, who.now);
      // Where a milestone was reached while the pair rested, it is asked about now.
      await findOutMilestone(tx, { pairId: pair.id, now: who.now });
    }
    return withEarlier(tx, latest, personId);
  });
}

type Given = {
  readonly checkIn: CheckIn;
  readonly page: number;
  readonly items: readonly string[];
  readonly answers: Answers;
};

/** What comes after a page: the next one, or a word and one's own line of answers. */
export type Next = ToAnswer & {
  readonly pair: Pair;
  /** Undefined after the last. */
  readonly page: number | undefined;
  /** One's own, oldest first. */
  readonly answered: readonly Answered[];
  /** Whether there are answers that the pair cannot read yet. */
  readonly canShare: boolean;
};

/** Keeps one page of one person's answers. Once all have answered what was asked of all to the end, the pair hears just that. */
export async function answer(
  { db, clock, queue }: Doing & Pick<Deps, 'queue'>,
  { workspaceId, personId }: Actor,
  { checkIn, page, items, answers: given }: Given,
): Promise<Next> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { pair, asked } = await requireAsked(tx, checkIn, { personId, now });
    const pages = pagesOf(asked.items);
    if (!items.every((item) => pages[page]?.includes(item))) throw new CheckInError('over');
    const next = page + 1 < pages.length ? page + 1 : undefined;
    const before = await findAnswers(tx, checkIn, personId);
    const answers = merged(before?.answers ?? {}, items, given);
    // Whoever has skipped everything has answered nothing, unless they had.
    if (before || Object.keys(answers).length > 0) {
      const isFinished = next === undefined;
      const wereAll = await haveAllAnswered(tx, pair, checkIn);
      await keepAnswers(tx, { checkIn, personId, answers, isFinished, now });
      if (!wereAll && (await haveAllAnswered(tx, pair, checkIn))) {
        const told = { pairId: pair.id, kind: answeredKind };
        const deliveries = [{ ...told, occurrence: await nextOccurrence(tx, told) }];
        await queueDeliveries(tx, queue, { deliveries, now });
        await wake(tx, { pairId: pair.id, personId }, now);
      }
    }
    const answered = await findOwnAnswers(tx, { pairId: pair.id, personId }, trendLength);
    const left = notShared(answers, await findShares(tx, checkIn, personId));
    const canShare = Object.keys(left).length > 0;
    return { pair, asked, earlier: answers, page: next, answered: answered.toReversed(), canShare };
  });
}

export async function haveAllAnswered(
  tx: WorkspaceTransaction,
  { members }: Pair,
  checkIn: CheckIn,
): Promise<boolean> {
  // Not all of them are asked, and nobody else is to know who is.
  if (checkIn.kind === privateKind) return false;
  const finished = await findWhoFinished(tx, checkIn);
  return members.every(({ id }) => finished.includes(id));
}

/**
 * @throws CheckInError unless it is the latest that came to them, with their pair or alone: until then its answers can be changed. Of
 * what came to another alone they hear what they would of one that never was
 */
async function requireAsked(
  tx: WorkspaceTransaction,
  checkIn: CheckIn,
  who: Omit<Acting, 'pairId'>,
): Promise<{ readonly pair: Pair; readonly asked: AskedCheckIn }> {
  const pair = await requirePairOf(tx, { ...who, pairId: checkIn.pairId }, 'answer-check-in');
  const { personId } = who;
  const latest = await findLatest(tx, { pairId: pair.id, personId });
  if (latest && isSame(latest, checkIn)) return { pair, asked: latest };
  if (!(await mayHaveCome(tx, { ...checkIn, personId }))) throw new CheckInError('not-invited');
  throw new CheckInError((await findCheckIn(tx, checkIn)) ? 'over' : 'withdrawn');
}
