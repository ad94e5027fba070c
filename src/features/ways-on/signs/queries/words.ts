import { sql } from 'kysely';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { SealedPlace } from '../../../../db/vault.ts';

type PassedOn = { readonly pairId: string; readonly number: number };

export const wordingPlace = ({ pairId, number }: PassedOn): SealedPlace => ({
  table: 'words_passed_on',
  column: 'wording',
  owner: `${pairId}/${number}`,
});

type New = { readonly personId: string; readonly wording: string; readonly now: Temporal.Instant };

/** To be called while the pair is locked. @returns its number */
export async function insertWords(
  { db, vault }: WorkspaceTransaction,
  pairId: string,
  { personId, wording, now }: New,
): Promise<number> {
  const { last } = await db
    .selectFrom('wordsPassedOn')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql.lit(0)).as('last'))
    .where('pairId', '=', pairId)
    .executeTakeFirstOrThrow();
  const place = { pairId, number: last + 1 };
  await db
    .insertInto('wordsPassedOn')
    .values({ ...place, personId, wordingSealed: vault.seal(wording, wordingPlace(place)), saidAt: now })
    .execute();
  return place.number;
}

/** When this person last had something said in the pair's DM. */
export async function findLastSaid(
  { db }: WorkspaceTransaction,
  { pairId, personId }: { readonly pairId: string; readonly personId: string },
): Promise<Temporal.Instant | undefined> {
  const { at } = await db
    .selectFrom('wordsPassedOn')
    .select((eb) => eb.fn.max('saidAt').as('at'))
    .where('pairId', '=', pairId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return at ?? undefined;
}

export async function findWords(
  { db, vault }: WorkspaceTransaction,
  { pairId, number }: PassedOn,
): Promise<{ readonly personId: string; readonly wording: string } | undefined> {
  const row = await db
    .selectFrom('wordsPassedOn')
    .select(['personId', 'wordingSealed'])
    .where('pairId', '=', pairId)
    .where('number', '=', number)
    .executeTakeFirst();
  return (
    row && {
      personId: row.personId,
      wording: vault.open(row.wordingSealed, wordingPlace({ pairId, number })),
    }
  );
}
