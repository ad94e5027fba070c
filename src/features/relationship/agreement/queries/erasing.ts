import { z } from 'zod';
import type { Contents } from '../../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { languages } from '../../../../language.ts';
import type { Erasure, PersonalData } from '../../../../personal-data.ts';
import { whatOthersWrote } from '../model/authors.ts';
import { lostWords } from '../model/terms.ts';
import { draftPlace } from './drafts.ts';
import { wordingPlace } from './versions.ts';

export const tables: PersonalData['tables'] = {
  agreements: { wordingSealed: ({ id }) => wordingPlace(id) },
  agreementSignatures: {},
  agreementDrafts: { draftSealed: draftPlace },
  agreementReviews: {},
};

const wordings = z.record(z.string(), z.string());

/** What was settled stands, and so does what the others wrote or took as we suggest it; each field that the person wrote does not. */
export async function eraseWords(tx: WorkspaceTransaction, { personId, content }: Erasure): Promise<void> {
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
    for (const [index, { id, written }] of whatOthersWrote(read, personId, isExample(content)).entries()) {
      const lost = Object.keys(written).length < Object.keys(read[index]?.written ?? {}).length;
      const wording = { ...written, ...(lost && { [lostWords]: 'yes' }) };
      await db
        .updateTable('agreements')
        .set({ wordingSealed: vault.sealJson(wording, wordingPlace(id)) })
        .where('id', '=', id)
        .execute();
    }
  }
}

const isExample = (content: Contents) => (field: string, words: string) =>
  field === lostWords ||
  languages
    .flatMap((language) => content.in(language).agreementFields)
    .some(({ id, examples }) => id === field && examples.includes(words));
