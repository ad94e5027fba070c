import { setImmediate as othersTurn } from 'node:timers/promises';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { SealedPlace } from '../../../db/vault.ts';
import type { Erasure } from '../../../personal-data.ts';
import type { PersonOfProgram } from '../../programs/program/model.ts';
import { wishesSchema, type Wish, type WishesByPerson } from './model.ts';

export const wishPlace = ({ programId, personId }: PersonOfProgram): SealedPlace => ({
  table: 'peer_wishes',
  column: 'wishes',
  owner: `${programId}/${personId}`,
});

export async function findWishes(
  { db, vault }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
): Promise<readonly Wish[]> {
  const row = await db
    .selectFrom('peerWishes')
    .select('wishesSealed')
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row ? vault.openJson(row.wishesSealed, wishPlace({ programId, personId }), wishesSchema) : [];
}

export async function findWishesIn(
  { db, vault }: WorkspaceTransaction,
  programId: string,
): Promise<WishesByPerson> {
  const rows = await db
    .selectFrom('peerWishes')
    .select(['personId', 'wishesSealed'])
    .where('programId', '=', programId)
    .execute();
  return new Map(
    rows.map(({ personId, wishesSealed }) => [
      personId,
      vault.openJson(wishesSealed, wishPlace({ programId, personId }), wishesSchema),
    ]),
  );
}

/** In the place of those they had. To wish for nobody leaves nothing. */
export async function saveWishes(
  { db, vault }: WorkspaceTransaction,
  { programId, personId }: PersonOfProgram,
  wishes: readonly Wish[],
): Promise<void> {
  if (wishes.length === 0) {
    await db
      .deleteFrom('peerWishes')
      .where('programId', '=', programId)
      .where('personId', '=', personId)
      .execute();
    return;
  }
  const wishesSealed = vault.sealJson(wishes, wishPlace({ programId, personId }));
  await db
    .insertInto('peerWishes')
    .values({ programId, personId, wishesSealed })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'programId', 'personId']).doUpdateSet({ wishesSealed }),
    )
    .execute();
}

/** Opened in one go, before whatever else the process has to do has its turn. */
const openedAtOnce = 500;

/** Each list is opened for it, since nobody can look for anything in what is sealed. */
export async function forgetWhoWasWished(tx: WorkspaceTransaction, { personId }: Erasure): Promise<void> {
  const rows = await tx.db
    .selectFrom('peerWishes')
    .select(['programId', 'personId', 'wishesSealed'])
    .where('personId', '<>', personId)
    .execute();
  for (const [index, { wishesSealed, ...whose }] of rows.entries()) {
    if (index % openedAtOnce === 0) await othersTurn();
    const known = tx.vault.openJson(wishesSealed, wishPlace(whose), wishesSchema);
    const kept = known.filter(({ wished }) => wished !== personId);
    if (kept.length < known.length) await saveWishes(tx, whose, kept);
  }
}
