import { randomBytes } from 'node:crypto';
import type { AppAccess } from '../../src/db/app-login/let-app-in.ts';
import type { KeyRing } from '../../src/config.ts';
import { prepareDatabase } from '../../src/prepare-database.ts';
import {
  announcedTestRun,
  dropDatabase,
  templateOf,
  urlOfDatabase,
  withServer,
  type TestRun,
} from './test-run.ts';

export type TestDatabase = {
  /** Logs in as the owner. */
  readonly url: string;
  /** Lets the app in, as a bot with `testKeys` does at its start. */
  readonly access: () => Promise<AppAccess>;
  /** Ends the sessions that are still open. */
  readonly drop: () => Promise<void>;
};

/** What the bots of the tests seal with, where a test does not say otherwise. */
export const testKeys: KeyRing = [{ id: 'k1', key: randomBytes(32) }];

/** A database of this test file's own, a copy of the template: for `beforeAll`, with `drop` in `afterAll`. */
export const createTestDatabase = (run = announcedTestRun()): Promise<TestDatabase> =>
  createFrom(templateOf(run), run);

/** One in which there is nothing yet. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createFrom('template0', announcedTestRun());

async function createFrom(template: string, run: TestRun): Promise<TestDatabase> {
  const database = `${run.name}_${randomBytes(6).toString('hex')}`;
  await withServer(run, (server) => server.query(`CREATE DATABASE ${database} TEMPLATE ${template}`));
  const url = urlOfDatabase(run, database);
  return {
    url,
    access: () => prepareDatabase({ url, keys: testKeys }),
    drop: () => withServer(run, (server) => dropDatabase(server, database)),
  };
}
