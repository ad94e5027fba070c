import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import type { PersonOfPair } from '../../../pairs/pair/model.ts';
import { draftSchema, type Draft } from '../model/draft.ts';

export const draftPlace = ({ pairId, personId }: PersonOfPair): SealedPlace => ({
  table: 'agreement_drafts',
  column: 'draft',
  owner: `${pairId}/${personId}`,
});

export async function saveDraft(
  { db, vault }: WorkspaceTransaction,
  { pairId, personId }: PersonOfPair,
  { draft, now }: { readonly draft: Draft; readonly now: Temporal.Instant },
): Promise<void> {
  const kept = { draftSealed: vault.sealJson(draft, draftPlace({ pairId, personId })), keptAt: now };
  await db
    .insertInto('agreementDrafts')
    .values({ pairId, personId, ...kept })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'pairId', 'personId']).doUpdateSet(kept))
    .execute();
}

export async function findDraft(
  { db, vault }: WorkspaceTransaction,
  whose: PersonOfPair,
): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('agreementDrafts')
    .select('draftSealed')
    .where('pairId', '=', whose.pairId)
    .where('personId', '=', whose.personId)
    .executeTakeFirst();
  return row && vault.openJson(row.draftSealed, draftPlace(whose), draftSchema);
}

export async function deleteDraft(
  { db }: WorkspaceTransaction,
  { pairId, personId }: PersonOfPair,
): Promise<void> {
  await db
    .deleteFrom('agreementDrafts')
    .where('pairId', '=', pairId)
    .where('personId', '=', personId)
    .execute();
}

/** Those of all its members. */
export async function deleteDraftsOf({ db }: WorkspaceTransaction, pairId: string): Promise<void> {
  await db.deleteFrom('agreementDrafts').where('pairId', '=', pairId).execute();
}
