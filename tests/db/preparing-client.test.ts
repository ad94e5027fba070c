import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { PreparingClient } from '../../src/db/preparing-client.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 1, Client: PreparingClient });
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

const twice = async (text: string, values?: readonly unknown[]) => {
  await pool.query(text, values && [...values]);
  return (await pool.query<Record<string, unknown>>(text, values && [...values])).rows;
};

const kept = async (): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.map(({ statement }) => statement);
};

describe('a connection of the queue', () => {
  it('keeps a statement ready from the second time on that it is asked, whatever its letters', async () => {
    const asked = `\n  WITH given AS (SELECT $1::int AS number) SELECT number FROM given`;
    expect(await twice(asked, [7])).toEqual([{ number: 7 }]);
    expect(await kept()).toEqual([asked]);
    expect((await pool.query(asked, [8])).rows).toEqual([{ number: 8 }]);
  });

  it('asks several statements in one as they are', async () => {
    expect(await twice('select 1 as one')).toEqual([{ one: 1 }]);
    await pool.query('select 1; select 2');
    expect(await kept()).toEqual([]);
  });

  it('fails once where a newer version has changed the table, and not again', async () => {
    const asked = 'select * from thing where number = $1';
    await pool.query('create table thing (number int)');
    await twice(asked, [1]);
    await pool.query('alter table thing add column name text');
    await expect(pool.query(asked, [1])).rejects.toThrow('cached plan must not change result type');
    expect((await pool.query(asked, [1])).rows).toEqual([]);
  });
});
