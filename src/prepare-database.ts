import { alone } from './db/alone.ts';
import { migrateToLatest } from './db/migrate.ts';
import { appRole } from './db/workspace-table.ts';
import { installQueue } from './scheduling/queue.ts';

/** Brings a database to what this version needs: an empty one, one of an earlier version, or one that is ready. */
export async function prepareDatabase(url: string): Promise<void> {
  await alone(url, async () => {
    await migrateToLatest(url);
    await installQueue(url, appRole);
  });
}
