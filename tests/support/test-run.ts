import { Client } from 'pg';
import { dropDatabase as drop } from '../../src/db/app-login/drop-database.ts';
import { eventually } from '../../src/sandbox/driver/eventually.ts';

/** What the processes of one run of the tests share. */
export type TestRun = {
  /** Logs in as somebody who may create databases. */
  readonly serverUrl: string;
  /** Begins the name of each of the run's databases. */
  readonly name: string;
};

/** Tells the processes that jest is going to fork. */
export function announceTestRun({ serverUrl, name }: TestRun): void {
  process.env['PEER_TEST_SERVER_URL'] = serverUrl;
  process.env['PEER_TEST_RUN'] = name;
}

export function announcedTestRun(): TestRun {
  const { PEER_TEST_SERVER_URL: serverUrl, PEER_TEST_RUN: name } = process.env;
  if (serverUrl === undefined || name === undefined) {
    throw new Error('There is no test server: jest did not run tests/support/global-setup.ts.');
  }
  return { serverUrl, name };
}

export function templateOf({ name }: TestRun): string {
  return `${name}_template`;
}

export function urlOfDatabase({ serverUrl }: TestRun, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function withServer<T>(run: TestRun, work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: run.serverUrl });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** Gives sessions that are just ending a moment, since one that is cut off complains, and ends those that stay open. */
export async function dropDatabase(server: Client, database: string): Promise<void> {
  await eventually(() => hasNoSession(server, database), { within: 2_000 }).catch(() => undefined);
  await drop(server, database, 'with (force)');
}

async function hasNoSession(server: Client, database: string): Promise<boolean> {
  const { rows } = await server.query('SELECT FROM pg_stat_activity WHERE datname = $1', [database]);
  return rows.length === 0;
}
