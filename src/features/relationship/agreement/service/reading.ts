import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { StoreDeps } from '../../../../deps.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { pairMeant, refusalOf, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { agreementsInPlay, type AgreementSeen } from '../model/versions.ts';
import { findVersions } from '../queries/versions.ts';
import { knownReviews } from './reviewing.ts';

/**
 * What the pair has, to read, in which conversation it is asked for.
 * @throws PairError where it has none, and none can be proposed now
 */
export async function agreementMeant(
  { db, clock }: StoreDeps,
  { workspaceId, personId, channelId }: Actor & { readonly channelId?: string | undefined },
): Promise<AgreementSeen> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) =>
    asSeen(tx, await pairMeant(tx, { personId, channelId, now }, 'read-agreement'), now),
  );
}

/** As `agreementMeant`, for a pair that is named. */
export async function agreementOf(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<AgreementSeen> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) =>
    asSeen(tx, await requirePairOf(tx, { pairId, personId, now }, 'read-agreement'), now),
  );
}

export async function asSeen(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<AgreementSeen> {
  const versions = await findVersions(tx, pair.id);
  const refusal = await refusalOf(tx, pair, { act: 'propose-agreement', now });
  if (refusal && versions.length === 0) throw refusal;
  const standing = agreementsInPlay(versions);
  const { next: nextReview } = await knownReviews(tx, pair, { ...standing, now });
  return { pair, versions, ...standing, refusal, nextReview };
}
