import { readdir } from 'node:fs/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import { Pool } from 'pg';
import { connectionTo } from './connection.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** Those that this version has, in order. */
export async function ownMigrations(): Promise<readonly string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .toSorted();
}

const provider: MigrationProvider = {
  getMigrations: async () => {
    const modules = (await ownMigrations()).map(async (name) => [
      name,
      (await import(new URL(`${name}.ts`, folder).href)) as Migration,
    ]);
    return Object.fromEntries(await Promise.all(modules)) as Record<string, Migration>;
  },
};

/** A migration could not be made. The message says to the operator which, why, and what holds. */
export class MigrationFailedError extends Error {
  readonly code = 'migration-failed';
}

/**
 * Brings the database up to date, as the user of the URL, who comes to own the tables. Replicas that start together wait
 * for each other. One that is missing before others is made too: whoever minds looks at what is applied first. Throws
 * MigrationFailedError, and then nothing is changed: all stand, or none.
 */
export async function migrateToLatest(url: string): Promise<void> {
  const pool = new Pool({ ...connectionTo(url), max: 2 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    // Clocks are put right, and replicas' differ: when a migration was made says nothing of its place, which its name says.
    const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
    const { error, results = [] } = await migrator.migrateToLatest();
    const failed = results.find(({ status }) => status === 'Error');
    if (failed) throw whichFailed(failed.migrationName, error);
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

function whichFailed(name: string, cause: unknown): MigrationFailedError {
  const said = Error.isError(cause) ? cause.message : String(cause);
  return new MigrationFailedError(
    `The migration ${name} failed (${said}). The database is as it was before this start: go on with the version that ran, ` +
      'mend what it says, and start this version again.',
    { cause },
  );
}
