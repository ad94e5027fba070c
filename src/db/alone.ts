import { Client } from 'pg';
import { connectionTo } from './connection.ts';

/** Any number that nothing else in the database locks by: the first bytes of "peer pairs". */
const lock = 0x70656572;

/** Replicas that start together prepare the database one after the other. A lost connection gives the turn up. */
export async function alone<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const client = new Client(connectionTo(url));
  // Unheard, a connection that breaks would end the process before anybody could say why.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await work(client);
  } finally {
    await client.end();
  }
}
