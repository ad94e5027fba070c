import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Client } from 'pg';
import { dropDatabase } from '../../db/app-login/drop-database.ts';
import type { KeyRing } from '../../config.ts';
import { onServer, openServer, urlOn, type DatabaseServer, type WhichServer } from '../database-server.ts';
import type { Sandbox } from '../sandbox.ts';
import { eventually } from '../driver/eventually.ts';
import {
  findKept,
  KeptError,
  pathOf,
  startAgain,
  writeKept,
  type KeptWithKeys,
  type KeptFile,
} from './kept-file.ts';

/** Milliseconds after a change: so much is lost at most of a sandbox that is killed. */
const soon = 1_000;

/** In milliseconds: so long the sessions of a sandbox that has just stopped may still be seen. */
const moment = 3_000;

/** Outside what openThrowawayDatabase drops of others. */
const newName = () => `peer_pairs_kept_${randomBytes(6).toString('hex')}`;

export type Keeping = DatabaseServer & {
  readonly keys: KeyRing;
  /** What was kept; undefined where this is the first time. */
  readonly before: KeptWithKeys['sandbox'] | undefined;
  /** From now on it is written down, soon after each change and at the end. */
  readonly keep: (sandbox: Pick<Sandbox, 'kept' | 'slack'>) => void;
};

/** The database of `npm run sandbox -- --keep`, and what else of it was kept the last time. Throws KeptError. */
export async function openKeeping(which: WhichServer): Promise<Keeping> {
  const path = pathOf(which.dataDirectory);
  const found = findKept(path);
  const kept = found?.read();
  const keys = kept?.keys ?? [{ id: 'sandbox', key: randomBytes(32) }];
  const server = await openServer(which);
  const database = await databaseFor(server, { path, found }).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  let isBegun = found !== undefined;
  let write: (() => void) | undefined;
  let writing: NodeJS.Timeout | undefined;
  return {
    url: urlOn(server, database),
    lost: server.lost,
    keys,
    before: kept?.sandbox,
    keep: (sandbox) => {
      write = () => {
        writing = undefined;
        writeKept(path, { database, keys, sandbox: sandbox.kept() });
      };
      write();
      isBegun = true;
      sandbox.slack.watch(() => void (writing ??= setTimeout(() => write?.(), soon).unref()));
    },
    stop: async () => {
      clearTimeout(writing);
      try {
        write?.();
        if (!isBegun) await onServer(server, (client) => dropDatabase(client, database, 'with (force)'));
      } finally {
        await server.stop();
      }
    },
  };
}

/** Throws away what was kept, whichever version wrote it. Throws KeptError where a sandbox uses it. */
export async function forgetKept(which: WhichServer): Promise<void> {
  const path = pathOf(which.dataDirectory);
  const found = findKept(path);
  if (!found) return;
  const server = await openServer(which);
  try {
    await onServer(server, async (client) => {
      await requireUnused(server, found.database);
      await dropDatabase(client, found.database);
    });
    rmSync(path, { force: true });
  } finally {
    await server.stop();
  }
}

type KeptFileFound = { readonly path: string; readonly found: KeptFile | undefined };

async function databaseFor(server: DatabaseServer, { path, found }: KeptFileFound): Promise<string> {
  const database = found?.database ?? newName();
  if (found) await requireUnused(server, database, path);
  else await onServer(server, (client) => client.query(`create database ${database}`));
  return database;
}

/** Where a path is given, the database has to be there too. */
async function requireUnused(server: DatabaseServer, database: string, path?: string): Promise<void> {
  const isUnused = await onServer(server, (client) =>
    eventually(async () => (await sessionsOn(client, database)) === 0, { within: moment }).catch(() => false),
  );
  if (!isUnused)
    throw new KeptError(
      'in_use',
      'Another sandbox runs on what is kept. Stop that one first, or start this one without --keep and --fresh.',
    );
  if (path !== undefined && !(await onServer(server, (client) => isThere(client, database))))
    throw new KeptError(
      'no_database',
      `The database that belongs to ${path} isn’t on this server. Set DATABASE_URL as it was then. ${startAgain}`,
    );
}

/** A sandbox that runs is connected to its database. */
async function sessionsOn(client: Client, database: string): Promise<number> {
  const { rows } = await client.query('select from pg_stat_activity where datname = $1', [database]);
  return rows.length;
}

async function isThere(client: Client, database: string): Promise<boolean> {
  const { rows } = await client.query('select from pg_database where datname = $1', [database]);
  return rows.length > 0;
}
