import { Client } from 'pg';
import type { Config } from '../config.ts';
import { connectionTo } from '../db/connection.ts';
import { startEmbeddedPostgres } from '../db/embedded.ts';

export type DatabaseServer = {
  readonly url: string;
  /** Fulfilled where it has ended for good. */
  readonly lost?: Promise<Error> | undefined;
  readonly stop: () => Promise<void>;
};

export type WhichServer = Pick<Config, 'databaseUrl' | 'dataDirectory'>;

/** The one that is named, else an embedded one of the sandboxes of this data directory. */
export async function openServer({ databaseUrl, dataDirectory }: WhichServer): Promise<DatabaseServer> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} };
  return startEmbeddedPostgres({
    dataDirectory,
    cluster: 'postgres-sandbox',
    database: 'postgres',
    durability: 'relaxed',
  });
}

export async function onServer<Result>(
  { url }: DatabaseServer,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(connectionTo(url));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function urlOn(server: DatabaseServer, database: string): string {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return url.href;
}
