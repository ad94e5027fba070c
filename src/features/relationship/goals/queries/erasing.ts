import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Erasure, PersonalData } from '../../../../personal-data.ts';
import { anyReader } from '../../../../slack/directory.ts';
import { wordingSchema } from '../model/goal.ts';
import { texts } from '../texts.ts';
import { actionPlace, notePlace, wordingPlace } from './goals.ts';

export const tables: PersonalData['tables'] = {
  goals: { wordingSealed: ({ id }) => wordingPlace(id), noteSealed: ({ id }) => notePlace(id) },
  goalActions: { wordingSealed: ({ goalId, position }) => actionPlace(goalId, position) },
  goalConsents: {},
  goalConfidence: {},
};

/** Of goals that are another's: what the others wrote stands, and what this person wrote does not. */
export async function eraseWords(tx: WorkspaceTransaction, { personId }: Erasure): Promise<void> {
  const { db, vault } = tx;
  const goals = await db
    .selectFrom('goals')
    .select(['id', 'wordingSealed', 'noteSealed', 'titleBy', 'whyBy', 'measureBy', 'noteBy'])
    .where((eb) =>
      eb.or([
        eb('titleBy', '=', personId),
        eb('whyBy', '=', personId),
        eb('measureBy', '=', personId),
        sql<boolean>`${personId} = any(note_by)`,
      ]),
    )
    .where('ownerId', '<>', personId)
    .execute();
  for (const { id, noteBy, titleBy, whyBy, measureBy, ...sealed } of goals) {
    const wording = vault.openJson(sealed.wordingSealed, wordingPlace(id), wordingSchema);
    const left = {
      ...wording,
      ...(titleBy === personId && { title: texts(anyReader).untitled }),
      ...(whyBy === personId && { why: '' }),
      ...(measureBy === personId && { measure: '' }),
    };
    const lines = sealed.noteSealed === null ? [] : vault.open(sealed.noteSealed, notePlace(id)).split('\n');
    const note = lines.filter((_, index) => noteBy[index] !== personId).join('\n');
    await db
      .updateTable('goals')
      .set({
        wordingSealed: vault.sealJson(left, wordingPlace(id)),
        noteSealed: note === '' ? null : vault.seal(note, notePlace(id)),
        noteBy: noteBy.filter((by) => by !== personId),
        titleBy: titleBy === personId ? null : titleBy,
        whyBy: whyBy === personId ? null : whyBy,
        measureBy: measureBy === personId ? null : measureBy,
      })
      .where('id', '=', id)
      .execute();
  }
}
