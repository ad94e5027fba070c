import { Client } from 'pg';
import { patience } from './patience.ts';

/** Any number that nothing else in the database locks by: the first bytes of "peer pairs". */
const lock = 0x70656572;

/** Replicas that start together prepare the database one after the other. A lost connection gives the turn up. */
export async function alone(url: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patience.connecting,
    keepAlive: true,
  });
  // Unheard, a connection that breaks would end the process before anybody could say why.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await work();
  } finally {
    await client.end();
  }
}
