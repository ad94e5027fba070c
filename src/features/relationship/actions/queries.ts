import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { SealedPlace } from '../../../db/vault.ts';
import { writtenOnce } from '../../../db/written-once.ts';
import type { ActionOutcome, SessionAction } from './model.ts';

type OfSession = { readonly pairId: string; readonly number: number };
type PersonOfSession = OfSession & { readonly personId: string };

export const wordingPlace = ({ pairId, number, personId }: PersonOfSession): SealedPlace => ({
  table: 'session_actions',
  column: 'wording',
  owner: `${pairId}/${number}/${personId}`,
});

export async function findSessionActions(
  { db, vault }: WorkspaceTransaction,
  session: OfSession,
): Promise<readonly SessionAction[]> {
  const rows = await db
    .selectFrom('sessionActions')
    .select(['personId', 'wordingSealed', 'dueOn', 'outcome'])
    .where('pairId', '=', session.pairId)
    .where('number', '=', session.number)
    .execute();
  return rows.map(({ wordingSealed, ...row }) => ({
    ...row,
    wording: vault.open(wordingSealed, wordingPlace({ ...session, personId: row.personId })),
  }));
}

export async function keepAction(
  { db, vault }: WorkspaceTransaction,
  whose: PersonOfSession,
  { wording, dueOn }: Pick<SessionAction, 'wording' | 'dueOn'>,
): Promise<void> {
  const change = { wordingSealed: vault.seal(wording, wordingPlace(whose)), dueOn, outcome: 'open' as const };
  await db
    .insertInto('sessionActions')
    .values({ ...whose, ...change })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'pairId', 'number', 'personId']).doUpdateSet(change),
    )
    .execute();
}

/** Of the session held last, in one go: none where it is not on record any more. */
export async function findActionsOfLast(
  tx: WorkspaceTransaction,
  pairId: string,
): Promise<readonly SessionAction[]> {
  const rows = await rowsOfLast(tx, { pairId });
  return rows.map(({ number, wordingSealed, ...row }) => ({
    ...row,
    wording: tx.vault.open(wordingSealed, wordingPlace({ pairId, number, personId: row.personId })),
  }));
}

const rowsOfLast = writtenOnce(({ db }, { pairId }: { readonly pairId: string }) =>
  db
    .selectFrom('sessionActions')
    .select(['number', 'personId', 'wordingSealed', 'dueOn', 'outcome'])
    .where('pairId', '=', pairId)
    .where('number', '=', (eb) =>
      eb
        .selectFrom('sessions')
        .select((of) => of.fn.max('sessions.number').as('last'))
        .where('sessions.pairId', '=', pairId),
    ),
);

/** @returns whether there is such an action */
export async function setOutcome(
  { db }: WorkspaceTransaction,
  { pairId, number, personId }: PersonOfSession,
  outcome: ActionOutcome,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessionActions')
    .set({ outcome })
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
