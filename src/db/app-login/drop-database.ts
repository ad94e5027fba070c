import type { Client } from 'pg';
import { appRoleOf } from './own-login.ts';

/** Drops a database, and with it the role that its app logged in as, which would outlive it. */
export async function dropDatabase(
  server: Client,
  database: string,
  force: 'with (force)' | '' = '',
): Promise<void> {
  const { rows } = await server.query<{ oid: number }>('select oid from pg_database where datname = $1', [
    database,
  ]);
  await server.query(`drop database if exists ${server.escapeIdentifier(database)} ${force}`);
  for (const { oid } of rows) await server.query(`drop role if exists ${appRoleOf(oid)}`);
}
