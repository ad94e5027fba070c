import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { queueDeliveries } from '../../../../scheduling/deliveries.ts';
import { scheduleAnew, unschedule } from '../../../../scheduling/due-times.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { movePair } from '../../../pairs/pair/service/moves.ts';
import { pairReaderOf, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { programOf } from '../../../programs/program/service.ts';
import { sameAs, type Unchanged } from '../model/changes.ts';
import type { Preset } from '../model/fields.ts';
import { afterWorkingDays, reviewDue, usualReplyDays } from '../model/review.ts';
import { steeringOfTerms, termsOf, type Values } from '../model/terms.ts';
import {
  AgreementError,
  numberOfNext,
  proposedKind,
  reviewKind,
  signedKind,
  signing,
  unsignedKind,
  waitsFor,
  type Agreement,
} from '../model/versions.ts';
import { deleteDraft } from '../queries/drafts.ts';
import {
  findPairOfAgreement,
  findSteering,
  findVersions,
  insertProposal,
  insertSignature,
  markSigned,
} from '../queries/versions.ts';

type Proposal = {
  readonly pairId: string;
  readonly preset: Preset;
  readonly values: Values;
  /** The newest version as its author knew it, 0 for none. */
  readonly seen: number | undefined;
};

/**
 * Proposes a new version and signs it for its author, with the clause that the program has now. A proposal that waits is set aside;
 * what is signed holds on.
 * @returns what stands already, where it says the same: then nothing is proposed
 * @throws OvertakenError where there is a newer version than its author has seen
 */
export async function propose(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, preset, values, seen }: Proposal,
): Promise<Unchanged | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'propose-agreement');
    const versions = await findVersions(tx, pairId);
    const version = numberOfNext(versions, seen);
    const terms = termsOf(preset, values, (await programOf(tx, pair.programId)).clause);
    const same = sameAs(versions, terms, personId);
    await deleteDraft(tx, { pairId, personId });
    if (same) return same;
    const agreementId = await insertProposal(tx, { pairId, version, terms, by: personId, now });
    await insertSignature(tx, { agreementId, personId, signedAt: now });
    await queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: proposedKind, occurrence: version }],
      now,
    });
    await remindLater(tx, pair, now);
    return undefined;
  });
}

/** Whoever has not signed is asked once more, after the time to answer that holds. */
async function remindLater(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<void> {
  const days = (await findSteering(tx, pair.id))?.replyDays ?? usualReplyDays;
  const { timeZone } = await pairReaderOf(tx, pair);
  const dueAt = afterWorkingDays(now, days, timeZone);
  await scheduleAnew(tx, { pairId: pair.id, kind: unsignedKind, dueAt });
}

/** Those whom it still waits for; nobody, where it holds by now. */
export type Signed = { readonly waiting: readonly string[] };

/**
 * Signs one version. With the last signature it holds.
 * @throws AgreementError where another version has taken its place
 */
export async function sign(
  { db, clock, queue, announce }: Deps,
  { workspaceId, personId }: Actor,
  agreementId: string,
): Promise<Signed> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pairId = await findPairOfAgreement(tx, agreementId);
    if (pairId === undefined) throw new AgreementError('stale');
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'sign-agreement');
    const memberIds = pair.members.map(({ id }) => id);
    const versions = await findVersions(tx, pairId);
    const { agreement, isByAll } = signing(versions, { agreementId, personId, memberIds });
    await insertSignature(tx, { agreementId, personId, signedAt: now });
    if (!isByAll) return { waiting: namesOf(pair, waitsFor(agreement, memberIds)) };
    await hold(tx, queue, { pair, agreement, now });
    await announce(tx, 'agreementSigned', { pairId, now });
    return { waiting: [] };
  });
}

const namesOf = ({ members }: Pair, ids: readonly string[]): readonly string[] =>
  members.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

type Holding = { readonly pair: Pair; readonly agreement: Agreement; readonly now: Temporal.Instant };

async function hold(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, agreement, now }: Holding,
): Promise<void> {
  const pairId = pair.id;
  await markSigned(tx, agreement, now);
  await movePair(tx, pair, { kind: 'begun', now });
  await queueDeliveries(tx, queue, {
    deliveries: [{ pairId, kind: signedKind, occurrence: agreement.version }],
    now,
  });
  await unschedule(tx, { pairId, kind: unsignedKind });
  const { timeZone } = await pairReaderOf(tx, pair);
  const dueAt = reviewDue(steeringOfTerms(agreement).reviewOn, { now, timeZone });
  await scheduleAnew(tx, { pairId, kind: reviewKind, dueAt });
}
