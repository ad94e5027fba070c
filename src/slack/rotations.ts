import type { WorkspaceTransaction } from '../db/database.ts';
import { lockWorkspace } from '../db/locks.ts';
import type { SealedPlace, Sealed } from '../db/vault.ts';

/** Of a token that runs out: by what the next pair of tokens is had, once. */
export type Rotation = { readonly refreshToken: string; readonly expiresAt: Temporal.Instant };

/** Tried by nobody else for a while. `sealed` tells this refresh token from any that comes after it. */
export type Claimed = { readonly refreshToken: string; readonly sealed: Sealed; readonly failures: number };

export const refreshTokenPlace = (workspaceId: string): SealedPlace => ({
  table: 'token_rotations',
  column: 'refresh_token',
  owner: workspaceId,
});

/** As long as Slack may take to answer, and a replica be dead, before another tries. */
const oneTry = Temporal.Duration.from({ minutes: 2 });

/** In seconds: Slack's tokens last for twelve hours, and are renewed two before that. */
const before = 2 * 60 * 60;

/** A token that lasts for less is renewed at the middle of its life. */
function firstTry(expiresAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const life = now.until(expiresAt).total('seconds');
  return expiresAt.subtract({ seconds: Math.round(Math.min(before, life / 2)) });
}

/** What holds of the workspace's token from now on; undefined for one that does not run out. */
export async function keepRotation(
  { db, vault, workspaceId }: WorkspaceTransaction,
  rotation: Rotation | undefined,
  now: Temporal.Instant,
): Promise<void> {
  if (!rotation) {
    await db.deleteFrom('tokenRotations').execute();
    return;
  }
  const row = {
    refreshTokenSealed: vault.seal(rotation.refreshToken, refreshTokenPlace(workspaceId)),
    expiresAt: rotation.expiresAt,
    tryAt: firstTry(rotation.expiresAt, now),
    failures: 0,
    cause: null,
  };
  await db
    .insertInto('tokenRotations')
    .values(row)
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
    .execute();
}

/** Undefined where it is not due, as while another replica tries. */
export async function claimRotation(
  { db, vault, workspaceId }: WorkspaceTransaction,
  now: Temporal.Instant,
): Promise<Claimed | undefined> {
  const row = await db
    .updateTable('tokenRotations')
    .set({ tryAt: now.add(oneTry) })
    .where('tryAt', '<=', now)
    .returning(['refreshTokenSealed', 'failures'])
    .executeTakeFirst();
  return (
    row && {
      refreshToken: vault.open(row.refreshTokenSealed, refreshTokenPlace(workspaceId)),
      sealed: row.refreshTokenSealed,
      failures: row.failures,
    }
  );
}

/** Whether this refresh token still is the workspace's: it may have installed the app anew, or removed it. Holds until the transaction ends. */
export async function isCurrent(tx: WorkspaceTransaction, { sealed }: Claimed): Promise<boolean> {
  await lockWorkspace(tx);
  const row = await tx.db
    .selectFrom('tokenRotations')
    .select('workspaceId')
    .where('refreshTokenSealed', '=', sealed)
    .executeTakeFirst();
  return row !== undefined;
}

export async function recordFailedRefresh(
  { db }: WorkspaceTransaction,
  { sealed, failures }: Claimed,
  { cause, tryAt }: { readonly cause: string; readonly tryAt: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('tokenRotations')
    .set({ cause, tryAt, failures: failures + 1 })
    .where('refreshTokenSealed', '=', sealed)
    .execute();
}
