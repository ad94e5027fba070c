import type { KeyRing } from './config.ts';
import { alone } from './db/alone.ts';
import { appAccessAsItIs, letAppIn, type AppAccess, type DatabaseLogins } from './db/app-login/let-app-in.ts';
import { migrateToLatest, ownMigrations } from './db/migrate.ts';
import { asOwner, type Owner } from './db/operating/as-owner.ts';
import { migrationState } from './db/operating/migrations-applied.ts';
import type { Finding } from './operating/doctor/finding.ts';
import { lookAtMigrations } from './operating/doctor/migrations.ts';
import { lackingKeys } from './operating/doctor/keys.ts';
import { installQueue, rightsOnQueue } from './scheduling/queue.ts';

/** The bot can't work with the database as it is started. The message says to the operator why, and the way out. */
export class DatabaseRefusedError extends Error {
  readonly code = 'database-refused';
}

/**
 * Brings a database to what this version needs: an empty one, one of an earlier version, or one that is ready. The owner
 * is gone afterwards. @returns what the app works with
 * @throws DatabaseRefusedError for a newer one, one that is half applied, and one sealed by other keys: nothing of it is changed
 */
export async function prepareDatabase(logins: DatabaseLogins): Promise<AppAccess> {
  return alone(logins.url, async (owner) => {
    await refuseUnfit(owner);
    await refuseOtherKeys(owner, logins.keys);
    await migrateToLatest(logins.url);
    await installQueue(logins.url);
    const { role, ...access } = await letAppIn(owner, logins);
    await owner.query(rightsOnQueue(owner.escapeIdentifier(role)));
    return access;
  });
}

/**
 * For a command beside the bot: what the app works with, in a database that a start of this version has prepared. Changes nothing.
 * @throws DatabaseRefusedError for one that is not at this version, or sealed by other keys
 */
export const takeAsPrepared = (logins: DatabaseLogins): Promise<AppAccess> =>
  asOwnerAtThisVersion(logins.url, async (owner) => {
    await refuseOtherKeys(owner, logins.keys);
    return appAccessAsItIs(owner, logins);
  });

/** @throws DatabaseRefusedError for a database that is not at this version */
export const asOwnerAtThisVersion = <T>(url: string, work: (owner: Owner) => Promise<T>): Promise<T> =>
  asOwner(url, async (owner) => {
    await refuseUnfit(owner, ['fault', 'warning']);
    return work(owner);
  });

/** @param unfit an older one is a warning: a start brings it up to date */
async function refuseUnfit(owner: Owner, unfit: readonly Finding['level'][] = ['fault']): Promise<void> {
  for (const finding of lookAtMigrations(await ownMigrations(), await migrationState(owner)))
    if (finding.level !== 'ok' && unfit.includes(finding.level))
      throw new DatabaseRefusedError(
        `This version can’t work with the database: ${finding.words}. ${finding.next}`,
      );
}

async function refuseOtherKeys(owner: Owner, ring: KeyRing): Promise<void> {
  const missing = await lackingKeys(owner, ring);
  if (missing)
    throw new DatabaseRefusedError(
      `The keys given open nothing in this database: it was sealed under ${missing.join(', ')}. ` +
        'Put that key back as it was, into ENCRYPTION_KEYS or as the file that the bot made: without it nobody can read what is kept.',
    );
}
