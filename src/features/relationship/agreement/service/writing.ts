import type { Actor } from '../../../../actor.ts';
import type { StoreDeps } from '../../../../deps.ts';
import { isLiving } from '../../../pairs/pair/model.ts';
import { requireMemberOf, requirePairOf } from '../../../pairs/pair/service/pairs.ts';
import { programOf } from '../../../programs/program/service.ts';
import type { Preset } from '../model/fields.ts';
import type { Draft } from '../model/draft.ts';
import { deleteDraft, findDraft, saveDraft } from '../queries/drafts.ts';
import { findLatestBy } from '../queries/versions.ts';
import type { AgreementSeen } from '../model/versions.ts';
import { asSeen } from './reading.ts';

/** All that a form begins with. */
export type Beginning = AgreementSeen & {
  readonly draft: Draft | undefined;
  /** As the pair's program has it now. */
  readonly clause: string;
  readonly usual: { readonly preset: Preset; readonly cadenceDays: number };
};

export async function toWrite(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Beginning> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'read-agreement');
    const { settings, clause } = await programOf(tx, pair.programId);
    const usual = { preset: settings.agreementPreset, cadenceDays: settings.cadenceDays };
    const draft = await findDraft(tx, { pairId, personId });
    return { ...(await asSeen(tx, pair, now)), draft, clause, usual };
  });
}

/**
 * Keeps what somebody has typed, for them alone. What comes late, once they have proposed, is of no use any more, and neither is it
 * in a pair that has ended.
 * @returns whether it is kept
 */
export async function keepTyped(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  { pairId, typed }: { readonly pairId: string; readonly typed: Draft },
): Promise<boolean> {
  const now = clock.now();
  return db.inWorkspace(workspaceId, async (tx) => {
    const whose = { pairId, personId };
    const pair = await requireMemberOf(tx, whose);
    if (!isLiving(pair) || (await findLatestBy(tx, whose)) > typed.seen) return false;
    const kept = await findDraft(tx, whose);
    const draft = { ...typed, values: { ...kept?.values, ...typed.values } };
    await saveDraft(tx, whose, { draft, now });
    return true;
  });
}

export async function forgetTyped(
  { db }: StoreDeps,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireMemberOf(tx, { pairId, personId });
    await deleteDraft(tx, { pairId, personId });
  });
}
