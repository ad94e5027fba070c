import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import type { PersonOfProgram } from '../../../programs/program/model.ts';
import { missedSchema, type MissedWithPeer, type MissedInProgram } from '../model.ts';

export const wordPlace = ({ programId, personId }: PersonOfProgram): SealedPlace => ({
  table: 'missed_words',
  column: 'missed',
  owner: `${programId}/${personId}`,
});

/** In every program where the person has said one. */
export async function findWords(
  tx: WorkspaceTransaction,
  personId: string,
): Promise<readonly MissedInProgram[]> {
  const rows = await wordRows(tx, { personId });
  return rows.map(({ programId, missedSealed }) => ({
    programId,
    missed: tx.vault.openJson(missedSealed, wordPlace({ programId, personId }), missedSchema),
  }));
}

const wordRows = writtenOnce(({ db }, { personId }: { readonly personId: string }) =>
  db
    .selectFrom('missedWords')
    .select(['programId', 'missedSealed'])
    .where('personId', '=', personId)
    .orderBy('programId'),
);

/** Of the program, by person. */
export async function findWordsIn(
  { db, vault }: WorkspaceTransaction,
  programId: string,
): Promise<ReadonlyMap<string, readonly MissedWithPeer[]>> {
  const rows = await db
    .selectFrom('missedWords')
    .select(['personId', 'missedSealed'])
    .where('programId', '=', programId)
    .execute();
  return new Map(
    rows.map(({ personId, missedSealed }) => [
      personId,
      vault.openJson(missedSealed, wordPlace({ programId, personId }), missedSchema),
    ]),
  );
}

/** In the place of what they said before. */
export async function saveWord(
  { db, vault, concern }: WorkspaceTransaction,
  whose: PersonOfProgram,
  missed: readonly MissedWithPeer[],
): Promise<void> {
  const missedSealed = vault.sealJson(missed, wordPlace(whose));
  await db
    .insertInto('missedWords')
    .values({ ...whose, missedSealed })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'programId', 'personId']).doUpdateSet({ missedSealed }),
    )
    .execute();
  concern({ personIds: [whose.personId] });
}

export async function deleteMissed(
  { db, concern }: WorkspaceTransaction,
  programId: string,
  personIds: readonly string[],
): Promise<void> {
  const gone = await db
    .deleteFrom('missedWords')
    .where('programId', '=', programId)
    .where('personId', '=', sql<string>`any(${[...personIds]})`)
    .returning('personId')
    .execute();
  if (gone.length > 0) concern({ personIds: gone.map(({ personId }) => personId) });
}
