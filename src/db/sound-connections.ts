import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { isOutOfReach } from './out-of-reach.ts';

/**
 * The pool, but a connection that has once failed to answer is asked nothing more, and is not given back: whoever came next
 * would wait behind a question that is never answered.
 */
export const soundConnections = (pool: Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => sound(await pool.connect()),
});

function sound(client: PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  const ask = async (sql: string, parameters: readonly unknown[] = []) => {
    if (broken) throw broken;
    try {
      return await client.query(sql, [...parameters]);
    } catch (error) {
      if (isOutOfReach(error)) broken = error;
      throw error;
    }
  };
  return {
    // Its other form, for cursors, is not used.
    query: ask as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(broken ?? destroy),
  };
}
