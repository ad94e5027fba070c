import { hkdfSync } from 'node:crypto';
import type { Client } from 'pg';
import type { KeyRing } from '../../config.ts';
import { AppLoginError } from './app-login-error.ts';
import { scramVerifier } from './scram-verifier.ts';

/** Roles belong to the whole server, so that the one of each database carries that database's number. */
export const appRoleOf = (databaseOid: number): string => `peer_pairs_app_${databaseOid}`;

/**
 * Makes the role that the app logs in as, or gives it its password once more. @returns the app's URL: the owner's with another
 * user. Throws AppLoginError where the owner may not make roles.
 */
export async function makeOwnLogin(owner: Client, ownerUrl: string, keys: KeyRing): Promise<string> {
  const { role, password, database, hasRole, url } = await ownLogin(owner, ownerUrl, keys);
  const verifier = owner.escapeLiteral(scramVerifier(password));
  try {
    await owner.query(`${hasRole ? 'alter' : 'create'} role ${role} login password ${verifier}`);
  } catch (cause) {
    throw notMade(cause);
  }
  await owner.query(`grant connect on database ${owner.escapeIdentifier(database)} to ${role}`);
  return url;
}

/** How the app comes in once its role is made. Changes nothing. */
export async function ownLogin(owner: Client, ownerUrl: string, keys: KeyRing) {
  const { rows } = await owner.query<Found>(findRole);
  const [{ oid, database, hasRole } = nothingFound] = rows;
  const role = appRoleOf(oid);
  const password = passwordOf(role, keys);
  return { role, password, database, hasRole, url: urlOf(ownerUrl, role, password) };
}

type Found = { readonly oid: number; readonly database: string; readonly hasRole: boolean };

const nothingFound: Found = { oid: 0, database: '', hasRole: false };

const findRole = `
  select oid, datname as database,
    exists (select from pg_roles where rolname = 'peer_pairs_app_' || pg_database.oid) as "hasRole"
  from pg_database where datname = current_database()`;

/**
 * The same for every replica, and never kept anywhere. It hangs on the oldest key, which stays in the ring when a new one is
 * put in front: replicas with the ring of before and after still share it.
 */
function passwordOf(role: string, keys: KeyRing): string {
  const { key } = keys.at(-1) ?? keys[0];
  return Buffer.from(hkdfSync('sha256', key, '', `peer-pairs login ${role}`, 24)).toString('base64url');
}

/** As parameters, user and password hold before what stands in front of the host, and fit a URL that names no host. */
function urlOf(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = '';
  url.password = '';
  url.searchParams.set('user', role);
  url.searchParams.set('password', password);
  return url.href;
}

function notMade(cause: unknown): AppLoginError {
  const said = Error.isError(cause) ? cause.message : String(cause);
  return new AppLoginError(
    'role-not-made',
    `The user of DATABASE_URL could not make the role that the bot works as (${said}). Have somebody who may do so run ` +
      "CREATE ROLE peer_pairs_app LOGIN PASSWORD '…', and set DATABASE_APP_URL to DATABASE_URL with that user and password.",
    { cause },
  );
}
