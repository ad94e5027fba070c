import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { dropDatabase, templateOf, urlOfDatabase } from './test-run.ts';
import type { TestRun } from './test-run.ts';
import { openTestServer } from './test-server.ts';

export type RunningTests = {
  readonly run: TestRun;
  /** Drops what the run made. */
  readonly stop: () => Promise<void>;
};

/** Brings an empty database to the state in which each test file is to find its own. Leaves no connection open. */
export type PrepareTemplate = (url: string) => Promise<void>;

/**
 * Opens the server and makes the template. The run keeps one session open whose application name is the run's: other
 * runs on the same server see by it that the databases are in use, and a killed run loses it.
 */
export async function startTestRun(prepareTemplate: PrepareTemplate): Promise<RunningTests> {
  const server = await openTestServer();
  const run = { serverUrl: server.url, name: `peer_test_${randomBytes(6).toString('hex')}` };
  const session = new Client({ connectionString: run.serverUrl, application_name: run.name });
  const stop = async () => {
    await dropDatabasesOf(session, run);
    await session.end();
    await server.stop();
  };
  await session.connect();
  try {
    await dropDatabasesOfDeadRuns(session);
    await session.query(`CREATE DATABASE ${templateOf(run)}`);
    await prepareTemplate(urlOfDatabase(run, templateOf(run)));
  } catch (error) {
    await stop();
    throw error;
  }
  return { run, stop };
}

async function dropDatabasesOf(session: Client, run: TestRun): Promise<void> {
  const { rows } = await session.query<{ database: string }>(
    'SELECT datname AS database FROM pg_database WHERE starts_with(datname, $1)',
    [`${run.name}_`],
  );
  for (const { database } of rows) await dropDatabase(session, database);
}

/** Another run that starts just now may be dropping the same ones, so a failure to is nobody's concern. */
async function dropDatabasesOfDeadRuns(session: Client): Promise<void> {
  const { rows } = await session.query<{ database: string }>(
    `SELECT datname AS database
     FROM pg_database, substring(datname FROM '^peer_test_[0-9a-f]{12}') AS run
     WHERE run IS NOT NULL AND pg_get_userbyid(datdba) = current_user
       AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = run)`,
  );
  for (const { database } of rows) await dropDatabase(session, database).catch(() => undefined);
}
