import { sql } from 'kysely';
import { z } from 'zod';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { SealedPlace } from '../../../db/vault.ts';
import type { PersonOfPair } from '../../pairs/pair/model.ts';
import { benefits, outcomes, type Farewell, type Felt, type Wording } from './model.ts';

export const wordingPlace = ({ pairId, personId }: PersonOfPair): SealedPlace => ({
  table: 'farewells',
  column: 'wording',
  owner: `${pairId}/${personId}`,
});

const wordingSchema = z
  .object({
    thanks: z.string(),
    keep: z.string(),
    benefits: z.array(z.enum(benefits)),
    outcome: z.enum(outcomes).optional(),
    handed: z.string().optional(),
    givenBefore: z.array(z.object({ number: z.int(), thanks: z.string() })).default([]),
    isEarlier: z.boolean().default(false),
    hasAsked: z.boolean().optional(),
  })
  .transform(({ outcome, handed, givenBefore, isEarlier, hasAsked, ...rest }) => {
    const wording: Wording = { ...rest, outcome };
    return { wording, handed: handed ?? wording.thanks, givenBefore, isEarlier, hasAsked };
  });

/** Of all members. Who may read what is the service's to decide. */
export async function findFarewells(
  { db, vault }: WorkspaceTransaction,
  pairId: string,
): Promise<readonly Farewell[]> {
  const rows = await db
    .selectFrom('farewells')
    .select(['personId', 'wordingSealed', 'doneAt', 'carriesOn', 'handedNumber'])
    .where('pairId', '=', pairId)
    .execute();
  return rows.map(({ personId, wordingSealed, doneAt, carriesOn, handedNumber }) => {
    const written = vault.openJson(wordingSealed, wordingPlace({ pairId, personId }), wordingSchema);
    return {
      personId,
      ...written,
      isDone: doneAt !== null,
      carriesOn,
      hasAsked: written.hasAsked ?? carriesOn,
      handedNumber: handedNumber ?? undefined,
    };
  });
}

/** Those of these pairs in which somebody has written what was not handed over. */
export async function findPairsWithUnhanded(
  { db }: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('farewells')
    .select('pairId')
    .distinct()
    .where('pairId', '=', sql<string>`any(${[...pairIds]}::uuid[])`)
    .where('handedNumber', 'is', null)
    .execute();
  return rows.map(({ pairId }) => pairId);
}

export async function keepFarewell(
  { db, vault }: WorkspaceTransaction,
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
  { personId, wording, carriesOn, isDone, handedNumber, ...sealed }: Farewell,
): Promise<void> {
  const whose = { pairId, personId };
  const change = {
    wordingSealed: vault.sealJson({ ...wording, ...sealed }, wordingPlace(whose)),
    doneAt: isDone ? now : null,
    carriesOn,
    handedNumber: handedNumber ?? null,
  };
  await db
    .insertInto('farewells')
    .values({ ...whose, ...change })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'pairId', 'personId']).doUpdateSet(change))
    .execute();
}

/** Of all pairs of a program, and nothing else of what anybody wrote. */
export async function findBenefits(
  { db, vault }: WorkspaceTransaction,
  programId: string,
): Promise<readonly Felt[]> {
  const rows = await db
    .selectFrom('farewells')
    .innerJoin('pairs', (join) =>
      join
        .onRef('pairs.workspaceId', '=', 'farewells.workspaceId')
        .onRef('pairs.id', '=', 'farewells.pairId'),
    )
    .select(['farewells.pairId', 'farewells.personId', 'farewells.wordingSealed'])
    .where('pairs.programId', '=', programId)
    .execute();
  return rows.map(({ pairId, personId, wordingSealed }) => {
    const { wording } = vault.openJson(wordingSealed, wordingPlace({ pairId, personId }), wordingSchema);
    return { pairId, personId, benefits: wording.benefits };
  });
}
