import { randomBytes } from 'node:crypto';
import { announcedTestRun, dropDatabase, templateOf, urlOfDatabase, withServer } from './test-run.ts';

export type TestDatabase = {
  readonly url: string;
  /** Ends the sessions that are still open. */
  readonly drop: () => Promise<void>;
};

/** A database of this test file's own, a copy of the template: for `beforeAll`, with `drop` in `afterAll`. */
export async function createTestDatabase(run = announcedTestRun()): Promise<TestDatabase> {
  const database = `${run.name}_${randomBytes(6).toString('hex')}`;
  await withServer(run, (server) => server.query(`CREATE DATABASE ${database} TEMPLATE ${templateOf(run)}`));
  return {
    url: urlOfDatabase(run, database),
    drop: () => withServer(run, (server) => dropDatabase(server, database)),
  };
}
