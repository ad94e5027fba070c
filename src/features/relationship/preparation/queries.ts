import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { SealedPlace } from '../../../db/vault.ts';
import type { Dilemma } from './model.ts';

type OfSession = { readonly pairId: string; readonly number: number };

export const wordingPlace = ({
  pairId,
  number,
  personId,
}: OfSession & { readonly personId: string }): SealedPlace => ({
  table: 'dilemmas',
  column: 'wording',
  owner: `${pairId}/${number}/${personId}`,
});

/** Of all members. Who may read which is the service's to decide. */
export async function findDilemmas(
  { db, vault }: WorkspaceTransaction,
  session: OfSession,
): Promise<readonly Dilemma[]> {
  const rows = await db
    .selectFrom('dilemmas')
    .select(['personId', 'wordingSealed', 'visibleTo'])
    .where('pairId', '=', session.pairId)
    .where('number', '=', session.number)
    .execute();
  return rows.map(({ wordingSealed, ...row }) => ({
    ...row,
    wording: vault.open(wordingSealed, wordingPlace({ ...session, personId: row.personId })),
  }));
}

export async function keepDilemma(
  { db, vault }: WorkspaceTransaction,
  session: OfSession,
  { dilemma: { wording, ...dilemma }, now }: { readonly dilemma: Dilemma; readonly now: Temporal.Instant },
): Promise<void> {
  const whose = { ...session, personId: dilemma.personId };
  const change = {
    wordingSealed: vault.seal(wording, wordingPlace(whose)),
    visibleTo: dilemma.visibleTo,
    writtenAt: now,
  };
  await db
    .insertInto('dilemmas')
    .values({ ...whose, ...change })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'pairId', 'number', 'personId']).doUpdateSet(change),
    )
    .execute();
}

export async function deleteDilemma(
  { db }: WorkspaceTransaction,
  { pairId, number, personId }: OfSession & { readonly personId: string },
): Promise<void> {
  await db
    .deleteFrom('dilemmas')
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .where('personId', '=', personId)
    .execute();
}
