import { alone } from './db/alone.ts';
import { letAppIn, type AppAccess, type DatabaseLogins } from './db/app-login/let-app-in.ts';
import { migrateToLatest, ownMigrations } from './db/migrate.ts';
import type { Owner } from './db/operating/as-owner.ts';
import { migrationState } from './db/operating/migrations-applied.ts';
import { lookAtMigrations } from './operating/doctor/migrations.ts';
import { installQueue, rightsOnQueue } from './scheduling/queue.ts';

/** This version can't work with the database. The message says to the operator why, and the way out. */
export class DatabaseRefusedError extends Error {
  readonly code = 'database-refused';
}

/**
 * Brings a database to what this version needs: an empty one, one of an earlier version, or one that is ready. The owner
 * is gone afterwards. @returns what the app works with
 * @throws DatabaseRefusedError for a newer one and for one that is half applied, of which nothing is changed
 */
export async function prepareDatabase(logins: DatabaseLogins): Promise<AppAccess> {
  return alone(logins.url, async (owner) => {
    await refuseUnfit(owner);
    await migrateToLatest(logins.url);
    await installQueue(logins.url);
    const { role, ...access } = await letAppIn(owner, logins);
    await owner.query(rightsOnQueue(owner.escapeIdentifier(role)));
    return access;
  });
}

async function refuseUnfit(owner: Owner): Promise<void> {
  for (const finding of lookAtMigrations(await ownMigrations(), await migrationState(owner)))
    if (finding.level === 'fault')
      throw new DatabaseRefusedError(
        `This version can’t work with the database: ${finding.words}. ${finding.next}`,
      );
}
