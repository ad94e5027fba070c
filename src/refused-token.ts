import type { KeyRing } from './config.ts';
import { asOwner } from './db/operating/as-owner.ts';
import { installedWith } from './db/operating/installed-with.ts';
import { forgetRemoved } from './db/removed-workspaces.ts';
import type { Deps } from './deps.ts';
import { removeInstallation, tokenPlace } from './slack/installations.ts';

type Refused = {
  readonly deps: Pick<Deps, 'db' | 'clock'>;
  readonly database: { readonly url: string; readonly keys: KeyRing };
  readonly token: string;
};

/**
 * What is left to do for a bot whose token Slack takes no more. That the workspace removed the app may have been missed while nothing ran:
 * from now on it counts as removed. And what was removed long ago goes, since no night comes to a start that ends here.
 */
export async function settleRefused({ deps: { db, clock }, database, token }: Refused): Promise<void> {
  const now = clock.now();
  const theirs = await asOwner(database.url, (owner) =>
    installedWith(owner, { token, keys: database.keys, placeOf: tokenPlace }),
  );
  for (const workspaceId of theirs) await db.inWorkspace(workspaceId, (tx) => removeInstallation(tx, now));
  await forgetRemoved(db, now);
}
