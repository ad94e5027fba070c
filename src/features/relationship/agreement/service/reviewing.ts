import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { dueTimeOf, nextOccurrence, scheduleAnew } from '../../../../scheduling/due-times.ts';
import { askedAt, latestSent } from '../../../../scheduling/sent.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { pairReaderOf, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { afterReview, reviewDue } from '../model/review.ts';
import { steeringOfTerms } from '../model/terms.ts';
import {
  AgreementError,
  reviewKind,
  type Agreement,
  type Reviews,
  type ReviewStanding,
} from '../model/versions.ts';
import { findFine, hasMet, insertReview, type Review } from '../queries/reviews.ts';
import { agreementStateOf } from './versions.ts';

export async function reviewsOf(tx: WorkspaceTransaction, pair: Pair): Promise<Reviews> {
  const review = { pairId: pair.id, kind: reviewKind };
  const [number, next, met] = await Promise.all([
    latestSent(tx, review),
    dueTimeOf(tx, review),
    hasMet(tx, pair.id),
  ]);
  if (number === undefined) return { asked: undefined, next, hasMet: met };
  const [isAsked, standing] = await Promise.all([isOpenReview(tx, pair, number), reviewOf(tx, pair, number)]);
  return {
    asked: isAsked && standing.waiting.length > 0 ? { ...standing, number } : undefined,
    next,
    hasMet: met,
  };
}

/** As `reviewsOf`, with no next one once its day has come and the pair has yet to meet: then nobody knows when it is asked. */
export async function knownReviews(
  tx: WorkspaceTransaction,
  pair: Pair,
  { signed, now }: { readonly signed: Agreement | undefined; readonly now: Temporal.Instant },
): Promise<Reviews> {
  const reviews = await reviewsOf(tx, pair);
  const { next, hasMet: met } = reviews;
  if (met || !next || !signed?.signedAt) return reviews;
  const { timeZone } = await pairReaderOf(tx, pair);
  const agreed = reviewDue(steeringOfTerms(signed).reviewOn, { now: signed.signedAt, timeZone });
  return Temporal.Instant.compare(agreed, now) > 0 ? reviews : { ...reviews, next: undefined };
}

/** Whether a pair can know if its agreement fits: it goes on, and has held a session. */
export const meets = async (tx: WorkspaceTransaction, pair: Pair): Promise<boolean> =>
  isOpen(pair) && hasMet(tx, pair.id);

/**
 * The person says that the boundaries are still fine. Once all have, they are asked again in twelve weeks.
 * @throws AgreementError where it was another review, or they have said so
 */
export async function sayFine(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  review: Review,
): Promise<ReviewStanding> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId: review.pairId, personId, now }, 'sign-agreement');
    if (!(await isOpenReview(tx, pair, review.number))) throw new AgreementError('review-over');
    if (!(await insertReview(tx, { ...review, personId, saidAt: now })))
      throw new AgreementError('fine-already');
    const standing = await reviewOf(tx, pair, review.number);
    if (standing.waiting.length > 0) return standing;
    const dueAt = afterReview(now, (await pairReaderOf(tx, pair)).timeZone);
    await scheduleAnew(tx, { pairId: pair.id, kind: reviewKind, dueAt });
    return { ...standing, next: dueAt };
  });
}

export async function reviewOf(
  tx: WorkspaceTransaction,
  { id: pairId, members }: Pair,
  number: number,
): Promise<ReviewStanding> {
  const [ids, next] = await Promise.all([
    findFine(tx, { pairId, number }),
    dueTimeOf(tx, { pairId, kind: reviewKind }),
  ]);
  return {
    fine: members.filter(({ id }) => ids.includes(id)),
    waiting: members.filter(({ id }) => !ids.includes(id)),
    next,
  };
}

/** Until another one is asked, or another version holds than the one that it was about. */
export async function isOpenReview(tx: WorkspaceTransaction, pair: Pair, number: number): Promise<boolean> {
  const review = { pairId: pair.id, kind: reviewKind };
  const [{ signed }, at, next] = await Promise.all([
    agreementStateOf(tx, pair),
    askedAt(tx, { ...review, occurrence: number }),
    nextOccurrence(tx, review),
  ]);
  if (!at || !signed?.signedAt || Temporal.Instant.compare(signed.signedAt, at) > 0) return false;
  // Those that were put off have numbers too, so that the one after it need not be the next number.
  return next === number + 1;
}
