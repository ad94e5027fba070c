import { setImmediate as othersTurn } from 'node:timers/promises';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace, Sealed } from '../../../../db/vault.ts';
import type { Erasure, PersonalData } from '../../../../personal-data.ts';
import { draftSchema, profileSchema, type ProfileDraft } from '../model.ts';
import { draftPlace } from './drafts.ts';
import { openedAtOnce, profilePlace } from './participants.ts';

export const tables: PersonalData['tables'] = {
  participants: { profileSealed: ({ programId, personId }) => profilePlace(programId, personId) },
  profileDrafts: { draftSealed: ({ programId, personId }) => draftPlace(programId, personId) },
  daysOff: {},
};

/**
 * What others have named them as in confidence: their manager, or somebody whom they would not meet. Each profile is opened for it,
 * since nobody can look for anything in what is sealed.
 */
export async function forgetWhoWasNamed(tx: WorkspaceTransaction, erasure: Erasure): Promise<void> {
  await forgetInProfiles(tx, erasure);
  await forgetInDrafts(tx, erasure);
}

async function forgetInProfiles(tx: WorkspaceTransaction, { personId }: Erasure): Promise<void> {
  const { db, vault } = tx;
  const rows = await db
    .selectFrom('participants')
    .select(['programId', 'personId', 'profileSealed'])
    .where('personId', '<>', personId)
    .execute();
  for (const [index, { profileSealed, ...whose }] of rows.entries()) {
    if (index % openedAtOnce === 0) await othersTurn();
    const place = profilePlace(whose.programId, whose.personId);
    const known = vault.openJson(profileSealed, place, profileSchema);
    const anew = without(vault, { place, known, personId });
    if (anew)
      await db
        .updateTable('participants')
        .set({ profileSealed: anew })
        .where('programId', '=', whose.programId)
        .where('personId', '=', whose.personId)
        .execute();
  }
}

async function forgetInDrafts(tx: WorkspaceTransaction, { personId }: Erasure): Promise<void> {
  const { db, vault } = tx;
  const rows = await db
    .selectFrom('profileDrafts')
    .select(['programId', 'personId', 'draftSealed'])
    .where('personId', '<>', personId)
    .execute();
  for (const [index, { draftSealed, ...whose }] of rows.entries()) {
    if (index % openedAtOnce === 0) await othersTurn();
    const place = draftPlace(whose.programId, whose.personId);
    const known = vault.openJson(draftSealed, place, draftSchema);
    const anew = without(vault, { place, known, personId });
    if (anew)
      await db
        .updateTable('profileDrafts')
        .set({ draftSealed: anew })
        .where('programId', '=', whose.programId)
        .where('personId', '=', whose.personId)
        .execute();
  }
}

type Known = { readonly place: SealedPlace; readonly known: ProfileDraft; readonly personId: string };

/** Undefined where nobody was named so. */
function without(
  vault: WorkspaceTransaction['vault'],
  { place, known, personId }: Known,
): Sealed | undefined {
  const { managerId, notWith, ...others } = known;
  if (managerId !== personId && notWith?.includes(personId) !== true) return undefined;
  const kept = {
    ...others,
    ...(managerId !== undefined && managerId !== personId && { managerId }),
    ...(notWith && { notWith: notWith.filter((id) => id !== personId) }),
  };
  return vault.sealJson(kept, place);
}
