import { join, resolve } from 'node:path';
import { installBinaries, locateBinaries } from './embedded/binaries.ts';
import { openCluster, SUPERUSER } from './embedded/cluster.ts';
import type { Durability } from './embedded/cluster.ts';
import { EmbeddedPostgresError, messageOf } from './embedded/embedded-postgres-error.ts';
import { keepServer, type KeptServer } from './embedded/keeping.ts';
import type { Lease } from './embedded/lease.ts';
import { leaseServer, stopServer } from './embedded/server.ts';
import type { Server } from './embedded/server.ts';
import { findServerUser, makeEnterableDirectory } from './embedded/server-user.ts';

export type EmbeddedPostgresOptions = {
  /** PEER_DATA_DIR, or what `defaultDataDirectory` says. Made where missing; as root, every user must be able to enter it. */
  readonly dataDirectory: string;
  /** The folder of this server, seen from the data directory. Servers of different folders know nothing of each other. */
  readonly cluster?: string;
  /** Made where missing. */
  readonly database?: string;
  /** A server that already runs keeps what it was started with. */
  readonly durability?: Durability;
};

export type EmbeddedPostgres = {
  /** Logs in as the superuser, on 127.0.0.1 alone. Holds the password. */
  readonly url: string;
  /** Fulfilled where the server has ended and could not be started again. One that is killed is, at the same address. */
  readonly lost: Promise<Error>;
  /** Stops the server where no other process uses it. Close your own connections first. A second call does nothing more. */
  readonly stop: () => Promise<void>;
};

/**
 * A real Postgres for laptops, tests and the sandbox. It starts the server of this data directory, making whatever is
 * missing, or takes over the one that runs: another process's, or one whose process was killed. Everybody who started it
 * holds a lease, and the last one to stop stops the server. Throws EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres({
  dataDirectory,
  cluster: clusterName = 'postgres',
  database = 'peer_pairs',
  durability = 'full',
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = await prepareServer({ directory: resolve(dataDirectory), clusterName, durability });
  const leased = await leaseServer(server);
  const { port, lease } = leased;
  await createDatabaseWhereMissing(lease, database);
  const kept = keepServer(server, leased);
  let stopping: Promise<void> | undefined;
  return {
    url: `postgres://${SUPERUSER}:${server.cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`,
    lost: kept.lost,
    stop: () => (stopping ??= stopWhereUnused(server, kept)),
  };
}

type Preparation = {
  readonly directory: string;
  readonly clusterName: string;
  readonly durability: Durability;
};

async function prepareServer({ directory, clusterName, durability }: Preparation): Promise<Server> {
  const packaged = locateBinaries();
  try {
    await makeEnterableDirectory(directory);
    const binaries = await installBinaries(packaged, join(directory, 'postgres-binaries'));
    const programs = { binaries, user: await findServerUser() };
    return {
      programs,
      cluster: await openCluster(programs, resolve(directory, clusterName), durability),
      durability,
    };
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    const message = `${directory} cannot hold the embedded Postgres: ${messageOf(cause)}. Set PEER_DATA_DIR to another directory.`;
    throw new EmbeddedPostgresError('data-directory-unusable', message, { cause });
  }
}

async function createDatabaseWhereMissing({ client }: Lease, database: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
}

/** Where the lease is lost, the server has stopped already or somebody ends its sessions: there is nothing to stop in order. */
async function stopWhereUnused(server: Server, { letGo, lease: leaseNow }: KeptServer): Promise<void> {
  letGo();
  const lease = await leaseNow().catch(() => undefined);
  try {
    const unused = await lease?.giveUp().catch(() => false);
    if (unused) await stopServer(server);
  } finally {
    await lease?.close();
  }
}
