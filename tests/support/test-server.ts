import { defaultDataDirectory } from '../../src/db/embedded/data-directory.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded.ts';

export type TestServer = {
  /** Logs in as somebody who may create databases. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/** The server of DATABASE_URL where it is set, else an embedded one that every run on this machine shares. */
export async function openTestServer(): Promise<TestServer> {
  const { DATABASE_URL, PEER_DATA_DIR } = process.env;
  if (DATABASE_URL) return { url: DATABASE_URL, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({
    dataDirectory: PEER_DATA_DIR || defaultDataDirectory(process.env),
    cluster: 'postgres-tests',
    database: 'postgres',
    durability: 'relaxed',
  });
}
