import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { keepPeople, type SlackUser } from '../../../slack/directory.ts';
import { removeInstallation } from '../../../slack/installations.ts';
import type { Registry, SlackEvent } from '../../../slack/listening/listeners.ts';
import { endPairsOfDeactivated } from '../../ways-on/leaving/service.ts';

const aboutSomebody = z.object({
  user: z.looseObject({ id: z.string() }).transform((user) => user as SlackUser & { readonly id: string }),
});

/** A person's own token may be revoked while the bot's lives on. */
const ofTheBot = z.object({ tokens: z.object({ bot: z.array(z.string()).min(1) }) });

/** What Slack tells of the installation and of the people in the workspace. Each may come twice, in any order. */
export function register(registry: Registry, { db, clock, queue }: Deps): void {
  const uninstalled = ({ workspaceId, happenedAt }: SlackEvent) =>
    db.inWorkspace(workspaceId, (tx) => removeInstallation(tx, happenedAt));
  registry.event('app_uninstalled', uninstalled);
  registry.event('tokens_revoked', async (revoked) => {
    if (ofTheBot.safeParse(revoked.event).success) await uninstalled(revoked);
  });

  const changed = async ({ workspaceId, event }: SlackEvent) => {
    const { user } = aboutSomebody.parse(event);
    const now = clock.now();
    await db.inWorkspace(workspaceId, async (tx) => {
      if (user.deleted === true) await endPairsOfDeactivated(tx, queue, { personId: user.id, now });
      await keepPeople(tx, [user], now);
    });
  };
  registry.event('team_join', changed);
  registry.event('user_change', changed);
}
