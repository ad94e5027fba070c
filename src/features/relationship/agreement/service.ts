import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { movePair } from '../../pairs/pair/service/moves.ts';
import { pairMeant, refusalOf, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { programOf } from '../../programs/program/service.ts';
import {
  AgreementError,
  OvertakenError,
  isSignedByAll,
  proposedKind,
  signedKind,
  type Agreement,
  type AgreementState,
  type AgreementSeen,
  type Terms,
} from './model.ts';
import {
  findAgreements,
  findPairOfAgreement,
  insertProposal,
  insertSignature,
  markSigned,
} from './queries.ts';

export async function agreementStateOf(tx: WorkspaceTransaction, pair: Pair): Promise<AgreementState> {
  const agreements = await findAgreements(tx, pair.id);
  return {
    pair,
    signed: agreements.find(({ state }) => state === 'signed'),
    proposed: agreements.find(({ state }) => state === 'proposed'),
  };
}

/** Whatever has become of it. */
export const versionOf = async (
  tx: WorkspaceTransaction,
  pairId: string,
  version: number,
): Promise<Agreement | undefined> =>
  (await findAgreements(tx, pairId)).find((each) => each.version === version);

/**
 * What the pair has, to read, in which conversation it is asked for.
 * @throws PairError where it has none, and none can be proposed now
 */
export async function agreementMeant(
  { db, clock }: Deps,
  { workspaceId, personId, channelId }: Actor & { readonly channelId?: string | undefined },
): Promise<AgreementSeen> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) =>
    asSeen(tx, await pairMeant(tx, { personId, channelId, now }, 'read-agreement'), now),
  );
}

/** As `agreementMeant`, for a pair that is named; with what is usual in its program, for a proposal to start from. */
export async function agreementToChange(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<AgreementSeen & { readonly usual: Partial<Terms> }> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'read-agreement');
    const { settings } = await programOf(tx, pair.programId);
    return { ...(await asSeen(tx, pair, now)), usual: { sessionEveryDays: settings.cadenceDays } };
  });
}

async function asSeen(tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<AgreementSeen> {
  const state = await agreementStateOf(tx, pair);
  const refusal = await refusalOf(tx, pair, { act: 'propose-agreement', now });
  if (refusal && !state.signed && !state.proposed) throw refusal;
  return { ...state, refusal };
}

type Proposal = {
  readonly pairId: string;
  readonly terms: Terms;
  /** The newest version as its author knew it, 0 for none. */
  readonly seen: number | undefined;
};

/**
 * Proposes a new version and signs it for its author. A proposal that waits is set aside; what is signed holds on.
 * @throws OvertakenError where there is a newer version than its author has seen
 */
export async function propose(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, terms, seen }: Proposal,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requirePairOf(tx, { pairId, personId, now }, 'propose-agreement');
    const latest = (await findAgreements(tx, pairId))[0]?.version ?? 0;
    if (seen !== undefined && seen < latest) throw new OvertakenError(latest);
    const version = latest + 1;
    const agreementId = await insertProposal(tx, { pairId, version, terms, by: personId, now });
    await insertSignature(tx, { agreementId, personId, signedAt: now });
    await queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: proposedKind, occurrence: version }],
      now,
    });
  });
}

/**
 * Signs one version. With the last signature it holds.
 * @throws AgreementError where another version has taken its place
 */
export async function sign(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  agreementId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const pairId = await findPairOfAgreement(tx, agreementId);
    if (pairId === undefined) throw new AgreementError('stale');
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'sign-agreement');
    requireOpen(await findAgreement(tx, pairId, agreementId), personId);
    await insertSignature(tx, { agreementId, personId, signedAt: now });
    const agreement = await findAgreement(tx, pairId, agreementId);
    if (
      !isSignedByAll(
        agreement,
        pair.members.map(({ id }) => id),
      )
    )
      return;
    await markSigned(tx, agreement, now);
    await movePair(tx, pair, { kind: 'begun', now });
    await queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: signedKind, occurrence: agreement.version }],
      now,
    });
  });
}

function requireOpen({ state, signedBy }: Agreement, personId: string): void {
  if (state === 'superseded') throw new AgreementError('stale');
  if (state === 'signed' || signedBy.includes(personId)) throw new AgreementError('signed-already');
}

async function findAgreement(
  tx: WorkspaceTransaction,
  pairId: string,
  agreementId: string,
): Promise<Agreement> {
  const agreement = (await findAgreements(tx, pairId)).find(({ id }) => id === agreementId);
  if (!agreement) throw new AgreementError('stale');
  return agreement;
}
