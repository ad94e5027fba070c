import { alone } from './db/alone.ts';
import { letAppIn, type AppAccess, type DatabaseLogins } from './db/app-login/let-app-in.ts';
import { migrateToLatest } from './db/migrate.ts';
import { installQueue, rightsOnQueue } from './scheduling/queue.ts';

/**
 * Brings a database to what this version needs: an empty one, one of an earlier version, or one that is ready. The owner
 * is gone afterwards. @returns what the app works with
 */
export async function prepareDatabase(logins: DatabaseLogins): Promise<AppAccess> {
  return alone(logins.url, async (owner) => {
    await migrateToLatest(logins.url);
    await installQueue(logins.url);
    const { role, ...access } = await letAppIn(owner, logins);
    await owner.query(rightsOnQueue(owner.escapeIdentifier(role)));
    return access;
  });
}
