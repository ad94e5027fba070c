import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase } from './postgres.ts';
import type { TestDatabase } from './postgres.ts';
import { startTestRun } from './test-run-lifecycle.ts';
import type { PrepareTemplate, RunningTests } from './test-run-lifecycle.ts';
import { announcedTestRun, withServer } from './test-run.ts';

jest.setTimeout(60_000);

let own: TestDatabase;
let others: readonly RunningTests[] = [];

async function startOtherRun(prepareTemplate: PrepareTemplate): Promise<RunningTests> {
  const other = await startTestRun(prepareTemplate);
  others = [...others, other];
  return other;
}

const prepareNothing: PrepareTemplate = () => Promise.resolve();

const prepareNotes: PrepareTemplate = async (url) => {
  await query(url, 'CREATE TABLE notes (text text)');
};

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ value: unknown }>(sql).finally(() => void client.end());
  return rows.map(({ value }) => value);
}

async function databases(): Promise<readonly unknown[]> {
  return query(own.url, 'SELECT datname AS value FROM pg_database');
}

beforeAll(async () => {
  own = await createTestDatabase();
});

afterEach(async () => {
  for (const { stop } of others) await stop();
  others = [];
});

afterAll(() => own.drop());

describe('the database of a test file', () => {
  it('is a copy of the prepared template that no other file shares', async () => {
    const { run } = await startOtherRun(prepareNotes);
    const [mine, theirs] = await Promise.all([createTestDatabase(run), createTestDatabase(run)]);
    await query(mine.url, "INSERT INTO notes VALUES ('mine')");
    expect(await query(mine.url, 'SELECT text AS value FROM notes')).toEqual(['mine']);
    expect(await query(theirs.url, 'SELECT text AS value FROM notes')).toEqual([]);
  });
});

describe('two runs of the tests on one server', () => {
  it('leave each other their databases', async () => {
    const other = await startTestRun(prepareNothing);
    const theirs = await createTestDatabase(other.run);
    const third = await startTestRun(prepareNothing);
    await third.stop();
    expect(await query(theirs.url, 'SELECT 1 AS value')).toEqual([1]);

    await other.stop();
    expect(await query(own.url, 'SELECT 1 AS value')).toEqual([1]);
    expect((await databases()).filter((name) => String(name).startsWith(other.run.name))).toEqual([]);
  });

  it('clear away what a killed one left', async () => {
    const left = `peer_test_${randomBytes(6).toString('hex')}_left`;
    await withServer(announcedTestRun(), (server) => server.query(`CREATE DATABASE ${left}`));
    await startOtherRun(prepareNothing);
    expect(await databases()).not.toContain(left);
  });

  it('leave nothing where the template cannot be prepared', async () => {
    let template = '';
    const failing = startTestRun((url) => {
      template = new URL(url).pathname.slice(1);
      return Promise.reject(new Error('a migration fails'));
    });
    await expect(failing).rejects.toThrow('a migration fails');
    expect(template).toMatch(/_template$/);
    expect(await databases()).not.toContain(template);
  });
});
