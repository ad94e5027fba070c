import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { activate, pairMeant, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { programOf } from '../../programs/program/service.ts';
import {
  AgreementError,
  isSignedByAll,
  proposedKind,
  signedKind,
  type Agreement,
  type Standing,
  type Terms,
} from './model.ts';
import {
  findAgreements,
  findPairOfAgreement,
  insertProposal,
  insertSignature,
  markSigned,
} from './queries.ts';

export async function standingOf(tx: WorkspaceTransaction, pair: Pair): Promise<Standing> {
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

/** What a proposal starts from: what the pair has, or else what is usual in its program. */
export async function startingTerms(
  { db }: Deps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Partial<Terms>> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId, personId });
    const { signed, proposed } = await standingOf(tx, pair);
    const { settings } = await programOf(tx, pair.programId);
    return proposed ?? signed ?? { sessionEveryDays: settings.cadenceDays };
  });
}

export async function standingMeant(
  { db }: Deps,
  { workspaceId, ...where }: Actor & { readonly channelId?: string | undefined },
): Promise<Standing> {
  return db.inWorkspace(workspaceId, async (tx) => standingOf(tx, await pairMeant(tx, where)));
}

type Proposal = { readonly pairId: string; readonly terms: Terms };

/** Proposes a new version and signs it for its author. A proposal that waits is set aside; what is signed holds on. */
export async function propose(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, terms }: Proposal,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requirePairOf(tx, { pairId, personId });
    const now = clock.now();
    const version = ((await findAgreements(tx, pairId))[0]?.version ?? 0) + 1;
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
    const pair = await requirePairOf(tx, { pairId, personId });
    const now = clock.now();
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
    await activate(tx, pair);
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
