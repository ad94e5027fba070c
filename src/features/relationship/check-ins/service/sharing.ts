import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../../scheduling/due-times.ts';
import { isDmTurned, requirePairOf, requirePairToOpen } from '../../../pairs/pair/service/pairs.ts';
import { CheckInError, sharedKind, type Answers, type CheckIn } from '../model/check-in.ts';
import { notShared, picked, type Share } from '../model/share.ts';
import { findAnswers } from '../queries/answers.ts';
import { deleteShare, findShare, findShares, insertShare } from '../queries/shares.ts';

type Doing = Pick<Deps, 'db' | 'clock' | 'content'>;

/** What of one's own answers the pair cannot read yet. */
export async function toShare(
  { db, clock, content }: Doing,
  { workspaceId, personId }: Actor,
  checkIn: CheckIn,
): Promise<Answers> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { pairId } = checkIn;
    await requirePairToOpen(tx, { pairId, personId, now: clock.now() }, 'share-check-in');
    return requireOwn(tx, checkIn, { personId, content });
  });
}

/** Lets the pair read these answers, as they are now. */
export async function share(
  { db, clock, queue, content }: Doing & Pick<Deps, 'queue'>,
  { workspaceId, personId }: Actor,
  { checkIn, items }: { readonly checkIn: CheckIn; readonly items: readonly string[] },
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { pairId } = checkIn;
    await requirePairOf(tx, { pairId, personId, now }, 'share-check-in');
    const answers = picked(await requireOwn(tx, checkIn, { personId, content }), items);
    if (Object.keys(answers).length === 0) throw new CheckInError('nothing-to-share');
    const delivery = { pairId, kind: sharedKind };
    const number = await nextOccurrence(tx, delivery);
    await insertShare(tx, { checkIn, number, personId, answers }, now);
    await queueDeliveries(tx, queue, { deliveries: [{ ...delivery, occurrence: number }], now });
  });
}

type SharingPerson = Pick<Deps, 'content'> & { readonly personId: string };

async function requireOwn(
  tx: WorkspaceTransaction,
  checkIn: CheckIn,
  { personId, content }: SharingPerson,
): Promise<Answers> {
  const own = await findAnswers(tx, checkIn, personId);
  // What was taken out of the pack has no words to be shared in.
  const known = content.in('en').checkInItems.items.map(({ id }) => id);
  const given = picked(own?.answers ?? {}, known);
  const answers = notShared(given, await findShares(tx, checkIn, personId));
  if (Object.keys(answers).length === 0) throw new CheckInError('nothing-to-share');
  return answers;
}

/**
 * Takes back what one has shared, whatever has become of the pair: nothing of it is kept as shared. @returns whether it can be taken
 * out of the message as well
 */
export async function unshare(
  { db, clock }: Pick<Doing, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
  { pairId, number }: Pick<Share, 'number'> & Pick<CheckIn, 'pairId'>,
): Promise<{ readonly isReached: boolean }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'unshare-check-in');
    const shared = await findShare(tx, { pairId, number });
    if (!shared) throw new CheckInError('not-shared');
    if (shared.personId !== personId) throw new CheckInError('not-the-author');
    await deleteShare(tx, { pairId, number });
    return { isReached: !(await isDmTurned(tx, pairId)) };
  });
}

export const shareOf = (
  tx: WorkspaceTransaction,
  which: Pick<Share, 'number'> & Pick<CheckIn, 'pairId'>,
): Promise<Share | undefined> => findShare(tx, which);
