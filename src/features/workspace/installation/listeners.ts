import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { removeInstallation } from '../../../slack/installations.ts';
import type { Registry, SlackEvent } from '../../../slack/listening/listeners.ts';

/** A person's own token may be revoked while the bot's lives on. */
const ofTheBot = z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }) });

/** Both events come of one uninstall, in either order, and each may come twice. */
export function register(registry: Registry, { db, installations }: Deps): void {
  const uninstalled = async ({ workspaceId, happenedAt }: SlackEvent) => {
    await db.inWorkspace(workspaceId, (tx) => removeInstallation(tx, happenedAt));
    installations.forget(workspaceId);
  };
  registry.event('app_uninstalled', uninstalled);
  registry.event('tokens_revoked', async (revoked) => {
    if (ofTheBot.safeParse(revoked.event).success) await uninstalled(revoked);
  });
}
