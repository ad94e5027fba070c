import { z } from 'zod';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Erasure, PersonalData } from '../../../../personal-data.ts';
import { whatOthersWrote } from '../model/authors.ts';
import { draftPlace } from './drafts.ts';
import { wordingPlace } from './versions.ts';

export const tables: PersonalData['tables'] = {
  agreements: { wordingSealed: ({ id }) => wordingPlace(id) },
  agreementSignatures: {},
  agreementDrafts: { draftSealed: draftPlace },
  agreementReviews: {},
};

const wordings = z.record(z.string(), z.string());

/** What was settled stands, and so does what the others wrote; each field that the person wrote does not. */
export async function eraseWords(tx: WorkspaceTransaction, { personId }: Erasure): Promise<void> {
  const { db, vault } = tx;
  const rows = await db
    .selectFrom('agreements')
    .select(['id', 'pairId', 'proposedBy', 'wordingSealed'])
    .where('pairId', 'in', (eb) =>
      eb.selectFrom('agreements as theirs').select('theirs.pairId').where('theirs.proposedBy', '=', personId),
    )
    .orderBy('version')
    .execute();
  for (const versions of Map.groupBy(rows, ({ pairId }) => pairId).values()) {
    const read = versions.map(({ id, proposedBy, wordingSealed }) => ({
      id,
      by: proposedBy,
      written: vault.openJson(wordingSealed, wordingPlace(id), wordings),
    }));
    for (const { id, written } of whatOthersWrote(read, personId))
      await db
        .updateTable('agreements')
        .set({ wordingSealed: vault.sealJson(written, wordingPlace(id)) })
        .where('id', '=', id)
        .execute();
  }
}
