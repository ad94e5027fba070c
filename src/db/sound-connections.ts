import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, type Pool, type PoolClient, type QueryArrayResult } from 'pg';
import type { Writable } from 'node:stream';
import { named } from './column-names.ts';
import { isOutOfReach } from './out-of-reach.ts';
import { nameOf } from './statement-names.ts';

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
  const ask = async (text: string, parameters: readonly unknown[] = []) => {
    if (broken) throw broken;
    writeTogether(client);
    try {
      const prepared = parameters.length > 0 && { name: nameOf(text), values: [...parameters] };
      return asNamed(await client.query({ text, rowMode: 'array', ...prepared }));
    } catch (error) {
      if (isOutOfReach(error) || isOutdated(error)) broken = error;
      // What could not be undone must not go on.
      else if (text === 'rollback') broken = new Error('a transaction could not be undone', { cause: error });
      throw error;
    }
  };
  return {
    // Its other form, for cursors, is not used.
    query: ask as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(broken ?? destroy),
  };
}

/** Of several statements in one, which begin a transaction, nobody reads the answers. */
const asNamed = (result: QueryArrayResult | readonly QueryArrayResult[]) =>
  'rows' in result
    ? {
        ...result,
        rows: named(
          result.fields.map(({ name }) => name),
          result.rows,
        ),
      }
    : { rows: [] };

type Line = { readonly connection?: { readonly stream: Pick<Writable, 'cork' | 'uncork'> } };

/** What is asked within the same moment goes out in one write: each is a call of the system's, which costs as much as the question. */
function writeTogether(client: PoolClient): void {
  const { stream } = (client as Line).connection ?? {};
  stream?.cork();
  // One round later, so that questions that are put together at the end of this moment are among it.
  if (stream) process.nextTick(() => process.nextTick(() => stream.uncork()));
}

/** A newer version has changed a table, and what this connection keeps ready of it does not hold any more. */
const isOutdated = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';
