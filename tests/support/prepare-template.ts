import { migrateToLatest } from '../../src/db/migrate.ts';
import { installQueue } from '../../src/scheduling/queue.ts';

/**
 * Brings the empty template to the state in which each test file is to find its own database. Leaves no connection open, and
 * lets no app in: each copy has a role of its own.
 */
export async function prepareTemplate(url: string): Promise<void> {
  await migrateToLatest(url);
  await installQueue(url);
}
