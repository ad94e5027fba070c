import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { dropDatabase } from '../db/app-login/drop-database.ts';
import { connectionTo } from '../db/connection.ts';
import { startEmbeddedPostgres } from '../db/embedded.ts';

export type ThrowawayDatabase = {
  readonly url: string;
  /** Fulfilled where its server has ended for good. */
  readonly lost?: Promise<Error> | undefined;
  readonly stop: () => Promise<void>;
};

const prefix = 'peer_pairs_sandbox_';

/**
 * An empty database of this run's own, dropped when it stops: on the server that is named, else on an embedded one. What
 * a run left behind that was killed is dropped too.
 */
export async function openThrowawayDatabase(options: {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}): Promise<ThrowawayDatabase> {
  const server = await openServer(options);
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  await onServer(server.url, async (client) => {
    await dropAbandoned(client);
    await client.query(`create database ${name}`);
  });
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    lost: server.lost,
    stop: async () => {
      try {
        await onServer(server.url, (client) => dropDatabase(client, name, 'with (force)'));
      } finally {
        await server.stop();
      }
    },
  };
}

async function openServer({ databaseUrl, dataDirectory }: Parameters<typeof openThrowawayDatabase>[0]) {
  if (databaseUrl !== undefined) return { url: databaseUrl, lost: undefined, stop: async () => {} };
  return startEmbeddedPostgres({
    dataDirectory,
    cluster: 'postgres-sandbox',
    database: 'postgres',
    durability: 'relaxed',
  });
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(connectionTo(url));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A sandbox that runs is connected to its database. */
async function dropAbandoned(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where starts_with(datname, $1) and pg_get_userbyid(datdba) = current_user
       and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
    [prefix],
  );
  for (const { name } of rows) await dropDatabase(client, name).catch(() => undefined);
}
