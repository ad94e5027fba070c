import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import type { PersonOfProgram } from '../../../programs/program/model.ts';
import { draftSchema, type ProfileDraft } from '../model.ts';

export const draftPlace = (programId: string, personId: string): SealedPlace => ({
  table: 'profile_drafts',
  column: 'draft',
  owner: `${programId}/${personId}`,
});

export async function saveDraft(
  { db, vault }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  { draft, now }: { readonly draft: ProfileDraft; readonly now: Temporal.Instant },
): Promise<void> {
  const kept = {
    draftSealed: vault.sealJson(draft, draftPlace(programId, personId)),
    keptAt: now,
  };
  await db
    .insertInto('profileDrafts')
    .values({ programId, personId, ...kept })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'programId', 'personId']).doUpdateSet(kept))
    .execute();
}

/** Where the person has begun one themselves, theirs stands. */
export async function insertDraft(
  { db, vault }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  { draft, now }: { readonly draft: ProfileDraft; readonly now: Temporal.Instant },
): Promise<void> {
  const draftSealed = vault.sealJson(draft, draftPlace(programId, personId));
  await db
    .insertInto('profileDrafts')
    .values({ programId, personId, draftSealed, keptAt: now })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'programId', 'personId']).doNothing())
    .execute();
}

export async function findDraft(
  { db, vault }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<ProfileDraft | undefined> {
  const row = await db
    .selectFrom('profileDrafts')
    .select('draftSealed')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row && vault.openJson(row.draftSealed, draftPlace(programId, personId), draftSchema);
}

export async function deleteDraft(
  { db }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<void> {
  await db
    .deleteFrom('profileDrafts')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .execute();
}
