import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace } from '../../../../db/vault.ts';
import { writtenOnce } from '../../../../db/written-once.ts';
import { answersSchema, type CheckIn } from '../model/check-in.ts';
import type { Share } from '../model/share.ts';

type Numbered = { readonly pairId: string; readonly number: number };

export const sharedPlace = ({ pairId, number }: Numbered, personId: string): SealedPlace => ({
  table: 'check_in_shares',
  column: 'answers',
  owner: `${pairId}/${number}/${personId}`,
});

export async function insertShare(
  { db, vault }: WorkspaceTransaction,
  { checkIn: { pairId, kind, occurrence }, number, personId, answers }: Share,
  sharedAt: Temporal.Instant,
): Promise<void> {
  const answersSealed = vault.sealJson(answers, sharedPlace({ pairId, number }, personId));
  await db
    .insertInto('checkInShares')
    .values({ pairId, number, kind, occurrence, personId, answersSealed, sharedAt })
    .execute();
}

/** Undefined where it was taken back. */
export async function findShare(tx: WorkspaceTransaction, share: Numbered): Promise<Share | undefined> {
  const row = await ofPair(tx, share.pairId).where('number', '=', share.number).executeTakeFirst();
  return row && opened(tx, row);
}

/** Of one member's answers to one check-in. */
export async function findShares(
  tx: WorkspaceTransaction,
  { pairId, kind, occurrence }: CheckIn,
  personId: string,
): Promise<readonly Share[]> {
  const rows = await sharesOfOne(tx, { pairId, kind, occurrence, personId });
  return rows.map((row) => opened(tx, row));
}

const sharesOfOne = writtenOnce(
  (tx, { pairId, kind, occurrence, personId }: CheckIn & { readonly personId: string }) =>
    ofPair(tx, pairId)
      .where('kind', '=', kind)
      .where('occurrence', '=', occurrence)
      .where('personId', '=', personId),
);

function ofPair({ db }: Pick<WorkspaceTransaction, 'db'>, pairId: string) {
  return db
    .selectFrom('checkInShares')
    .select(['pairId', 'number', 'kind', 'occurrence', 'personId', 'answersSealed'])
    .where('pairId', '=', pairId);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof ofPair>['executeTakeFirst']>>>;

const opened = ({ vault }: WorkspaceTransaction, row: Row): Share => {
  const { pairId, number, kind, occurrence, personId, answersSealed } = row;
  const place = sharedPlace({ pairId, number }, personId);
  return {
    checkIn: { pairId, kind, occurrence },
    number,
    personId,
    answers: vault.openJson(answersSealed, place, answersSchema),
  };
};

export async function deleteShare({ db }: WorkspaceTransaction, { pairId, number }: Numbered): Promise<void> {
  await db.deleteFrom('checkInShares').where('pairId', '=', pairId).where('number', '=', number).execute();
}
