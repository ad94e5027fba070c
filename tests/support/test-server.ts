import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { defaultDataDirectory } from '../../src/db/embedded/data-directory.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';

export type TestServer = {
  /** Logs in as somebody who may create databases. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/**
 * A world lives for some seconds: it would plan each statement five times on each of its lines before it kept a plan, and a
 * line is opened for few statements, each time with a password that is meant to be dear to guess.
 */
async function hurry(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Sent together it is one transaction: two runs that begin at once would change the same row.
    await client.query(`
      select pg_advisory_xact_lock(hashtext('hurry'));
      alter role all set plan_cache_mode = 'force_generic_plan';
      alter role all set scram_iterations = 1;`);
  } finally {
    await client.end();
  }
}

/** Linux's file system in memory. */
const memory = '/dev/shm';
/** More than the databases of a run and of some that were killed take. */
const bytesNeeded = 2 ** 31;

/** The server of DATABASE_URL where it is set, else an embedded one that every run on this machine shares. */
export async function openTestServer(): Promise<TestServer> {
  const { DATABASE_URL, PEER_DATA_DIR } = process.env;
  if (DATABASE_URL) return { url: DATABASE_URL, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({
    dataDirectory: PEER_DATA_DIR || defaultDataDirectory(process.env),
    cluster: (await folderInMemory()) ?? 'postgres-tests',
    database: 'postgres',
    durability: 'relaxed',
  });
  await hurry(server.url);
  return server;
}

/** A database is some 700 files: to make one in memory takes a tenth of the work, and each file with a world makes one. */
async function folderInMemory(): Promise<string | undefined> {
  const room = await statfs(memory).catch(() => undefined);
  if (!process.getuid || !room || room.bavail * room.bsize < bytesNeeded) return undefined;
  return join(memory, `peer-pairs-tests-${process.getuid()}`);
}
