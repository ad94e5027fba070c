import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { dropDatabase } from '../db/app-login/drop-database.ts';
import { onServer, openServer, urlOn, type DatabaseServer, type WhichServer } from './database-server.ts';

const prefix = 'peer_pairs_sandbox_';

/**
 * An empty database of this run's own, dropped when it stops: on the server that is named, else on an embedded one. What
 * a run left behind that was killed is dropped too.
 */
export async function openThrowawayDatabase(which: WhichServer): Promise<DatabaseServer> {
  const server = await openServer(which);
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  await onServer(server, async (client) => {
    await dropAbandoned(client);
    await client.query(`create database ${name}`);
  });
  return {
    url: urlOn(server, name),
    lost: server.lost,
    stop: async () => {
      try {
        await onServer(server, (client) => dropDatabase(client, name, 'with (force)'));
      } finally {
        await server.stop();
      }
    },
  };
}

/** A sandbox that runs is connected to its database. */
async function dropAbandoned(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where starts_with(datname, $1) and pg_get_userbyid(datdba) = current_user
       and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`,
    [prefix],
  );
  for (const { name } of rows) await dropDatabase(client, name).catch(() => undefined);
}
