import { Client } from 'pg';
import { ownOptions } from '../connection.ts';
import { SUPERUSER } from './cluster.ts';

/**
 * A claim on a running server. It is a connection that holds a shared advisory lock, so a killed process gives its lease
 * up without a word, and whoever can take the lock for itself alone knows that nobody else uses the server.
 */
export type Lease = {
  readonly client: Client;
  /** Fulfilled once the connection has ended, whoever ended it. */
  readonly lost: Promise<void>;
  /** Gives the claim up. True where it was the last one; until `close` nobody can then make a new one. */
  readonly giveUp: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type Login = { readonly port: number; readonly password: string };

/** Any number, the same in every version: processes of different versions may share a server. */
const LEASE_LOCK = 7_306_812;

const CONNECT_TIMEOUT_MS = 5_000;

/** Waits while the last holder is stopping the server, and then rejects like any query on a server that stops. */
export async function takeLease({ port, password }: Login): Promise<Lease> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    options: ownOptions,
    ssl: false,
    application_name: 'peer-pairs lease',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // Without a listener, a server that goes away would end this process; whoever queries it next learns of it anyway.
  client.on('error', () => undefined);
  const ended = Promise.withResolvers<void>();
  client.once('end', ended.resolve);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [LEASE_LOCK]);
  } catch (error) {
    await close(client);
    throw error;
  }
  return {
    client,
    lost: ended.promise,
    giveUp: () => giveUp(client),
    close: () => close(client),
  };
}

async function giveUp(client: Client): Promise<boolean> {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [LEASE_LOCK]);
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
    LEASE_LOCK,
  ]);
  return rows[0]?.alone ?? false;
}

async function close(client: Client): Promise<void> {
  await client.end().catch(() => undefined);
}
