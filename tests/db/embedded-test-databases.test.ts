import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase } from '../support/postgres.ts';
import type { TestDatabase } from '../support/postgres.ts';

describe('the database of a test file', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('takes', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE mine ()');
    console.log((await client.query('select version(), current_database()')).rows);
    await client.end();
    expect(1).toBe(1);
  });
});
