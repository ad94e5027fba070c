import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultDataDirectory } from '../../src/db/embedded/data-directory.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';

export type TestServer = {
  /** Logs in as somebody who may create databases. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** Linux's file system in memory. */
const memory = '/dev/shm';
/** More than the databases of a run and of some that were killed take. */
const bytesNeeded = 2 ** 31;

/** The server of DATABASE_URL where it is set, else an embedded one that every run on this machine shares. */
export async function openTestServer(): Promise<TestServer> {
  const { DATABASE_URL, PEER_DATA_DIR } = process.env;
  if (DATABASE_URL) return { url: DATABASE_URL, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({
    dataDirectory: PEER_DATA_DIR || defaultDataDirectory(process.env),
    cluster: (await folderInMemory()) ?? 'postgres-tests',
    database: 'postgres',
    durability: 'relaxed',
  });
}

/** A database is some 700 files: to make one in memory takes a tenth of the work, and each file with a world makes one. */
async function folderInMemory(): Promise<string | undefined> {
  const room = await statfs(memory).catch(() => undefined);
  if (!process.getuid || !room || room.bavail * room.bsize < bytesNeeded) return undefined;
  return join(memory, `peer-pairs-tests-${process.getuid()}`);
}
