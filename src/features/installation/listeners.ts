import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { keepPeople, type SlackUser } from '../../slack/directory.ts';
import { removeInstallation } from '../../slack/installations.ts';
import type { Registry } from '../../slack/listening/listeners.ts';

const aboutSomebody = z.object({
  user: z.looseObject({ id: z.string() }).transform((user) => user as SlackUser),
});

/** What Slack tells of the installation and of the people in the workspace. Each may come twice, in any order. */
export function register(registry: Registry, { db, clock }: Deps): void {
  const uninstalled = ({ workspaceId }: { readonly workspaceId: string }) =>
    db.inWorkspace(workspaceId, removeInstallation);
  registry.event('app_uninstalled', uninstalled);
  registry.event('tokens_revoked', uninstalled);

  const changed = async ({
    workspaceId,
    event,
  }: {
    readonly workspaceId: string;
    readonly event: unknown;
  }) => {
    const { user } = aboutSomebody.parse(event);
    await db.inWorkspace(workspaceId, (tx) => keepPeople(tx, [user], clock.now()));
  };
  registry.event('team_join', changed);
  registry.event('user_change', changed);
}
