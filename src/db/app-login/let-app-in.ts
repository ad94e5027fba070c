import type { Client } from 'pg';
import type { KeyRing } from '../../config.ts';
import { proofOf, readProofKeys, type ProofKeys } from '../workspace-proof.ts';
import { proofSetting, workspaceSetting } from '../workspace-table.ts';
import { AppLoginError } from './app-login-error.ts';
import { asApp, boundedRole } from './bounds.ts';
import { makeOwnLogin, ownLogin } from './own-login.ts';
import { grantRights } from './rights.ts';

/** How the owner comes in, and how the app does. */
export type DatabaseLogins = {
  readonly url: string;
  /** Where the owner may not make roles; otherwise a role is made. */
  readonly appUrl?: string | undefined;
  /** The password of a role that is made hangs on them. */
  readonly keys: KeyRing;
};

/** All that the app has of a database: a role that owns nothing, and what proves which workspace it acts in. */
export type AppAccess = { readonly url: string; readonly proofKeys: ProofKeys };

/** @param owner logged in by `url`, in a database that is up to date. Throws AppLoginError. */
export async function letAppIn(
  owner: Client,
  { url: ownerUrl, appUrl, keys }: DatabaseLogins,
): Promise<AppAccess & { readonly role: string }> {
  const url = appUrl ?? (await makeOwnLogin(owner, ownerUrl, keys));
  const role = await boundedRole(url, appUrl === undefined ? 'own' : 'of-app-url');
  await grantRights(owner, role).catch((cause: unknown) => {
    throw isOfNoRole(cause) ? otherDatabase(cause) : cause;
  });
  const access = { url, proofKeys: await readProofKeys(owner), role };
  if (!(await isProven(access))) throw otherDatabase();
  return access;
}

/**
 * What `letAppIn` gives, of a database that it has been done for. Changes nothing.
 * @throws AppLoginError where the app cannot come in as it is
 */
export async function appAccessAsItIs(
  owner: Client,
  { url: ownerUrl, appUrl, keys }: DatabaseLogins,
): Promise<AppAccess> {
  const url = appUrl ?? (await ownLogin(owner, ownerUrl, keys)).url;
  await boundedRole(url, appUrl === undefined ? 'own-as-it-is' : 'of-app-url');
  const access = { url, proofKeys: await readProofKeys(owner) };
  if (!(await isProven(access))) throw otherDatabase();
  return access;
}

async function isProven({ url, proofKeys }: AppAccess): Promise<boolean> {
  const workspaceId = 'nobody’s';
  return asApp(url, async (app) => {
    await app.query(
      `select set_config('${workspaceSetting}', $1, false), set_config('${proofSetting}', $2, false)`,
      [workspaceId, proofOf(proofKeys, workspaceId)],
    );
    // Where the URLs lead to two databases, the one of the app may know no such function.
    const { rows } = await app
      .query<{ proven: string | null }>('select proven_workspace() as proven')
      .catch(() => ({ rows: [] }));
    return rows[0]?.proven === workspaceId;
  });
}

const undefinedObject = '42704';
const isOfNoRole = (error: unknown) =>
  Error.isError(error) && 'code' in error && error.code === undefinedObject;

const otherDatabase = (cause?: unknown) =>
  new AppLoginError('other-database', 'DATABASE_APP_URL leads to another database than DATABASE_URL.', {
    cause,
  });
