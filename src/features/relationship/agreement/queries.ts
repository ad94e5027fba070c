import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Place } from '../../../db/vault.ts';
import { wordingSchema, type Agreement, type Terms } from './model.ts';

const wordingPlace = (agreementId: string): Place => ({
  table: 'agreements',
  column: 'wording',
  owner: agreementId,
});

type Proposal = {
  readonly pairId: string;
  readonly version: number;
  readonly terms: Terms;
  readonly by: string;
  readonly now: Temporal.Instant;
};

/** Sets any other open proposal of the pair aside. @returns the id */
export async function insertProposal(
  tx: WorkspaceTransaction,
  { pairId, version, terms, by, now }: Proposal,
): Promise<string> {
  await supersede(tx, pairId, 'proposed');
  const id = crypto.randomUUID();
  const { wording, sessionEveryDays, sessionMinutes } = terms;
  const wordingSealed = tx.vault.sealJson(wording, wordingPlace(id));
  await tx.db
    .insertInto('agreements')
    .values({
      id,
      pairId,
      version,
      state: 'proposed',
      wordingSealed,
      sessionEveryDays,
      sessionMinutes,
      proposedBy: by,
      proposedAt: now,
    })
    .execute();
  return id;
}

export async function insertSignature(
  { db }: WorkspaceTransaction,
  signature: { readonly agreementId: string; readonly personId: string; readonly signedAt: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto('agreementSignatures')
    .values(signature)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function markSigned(
  tx: WorkspaceTransaction,
  { id, pairId }: Agreement,
  signedAt: Temporal.Instant,
): Promise<void> {
  await supersede(tx, pairId, 'signed');
  await tx.db.updateTable('agreements').set({ state: 'signed', signedAt }).where('id', '=', id).execute();
}

async function supersede(
  { db }: WorkspaceTransaction,
  pairId: string,
  state: 'proposed' | 'signed',
): Promise<void> {
  await db
    .updateTable('agreements')
    .set({ state: 'superseded' })
    .where('pairId', '=', pairId)
    .where('state', '=', state)
    .execute();
}

/** All versions, newest first. */
export async function findAgreements(
  { db, vault }: WorkspaceTransaction,
  pairId: string,
): Promise<readonly Agreement[]> {
  const rows = await db
    .selectFrom('agreements')
    .leftJoin('agreementSignatures', (join) =>
      join
        .onRef('agreementSignatures.workspaceId', '=', 'agreements.workspaceId')
        .onRef('agreementSignatures.agreementId', '=', 'agreements.id'),
    )
    .select([
      'agreements.id',
      'version',
      'state',
      'wordingSealed',
      'sessionEveryDays',
      'sessionMinutes',
      'proposedBy',
    ])
    .select(sql<string[]>`array_remove(array_agg(agreement_signatures.person_id), null)`.as('signedBy'))
    .where('pairId', '=', pairId)
    .groupBy(['agreements.workspaceId', 'agreements.id'])
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ wordingSealed, ...row }) => ({
    ...row,
    pairId,
    wording: vault.openJson(wordingSealed, wordingPlace(row.id), wordingSchema),
    sessionEveryDays: row.sessionEveryDays as Terms['sessionEveryDays'],
    sessionMinutes: row.sessionMinutes as Terms['sessionMinutes'],
  }));
}

export async function findPairOfAgreement(
  { db }: WorkspaceTransaction,
  agreementId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('agreements')
    .select('pairId')
    .where('id', '=', agreementId)
    .executeTakeFirst();
  return row?.pairId;
}
