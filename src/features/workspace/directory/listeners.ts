import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { keepPeople, type SlackUser } from '../../../slack/directory.ts';
import type { Registry, SlackEvent } from '../../../slack/listening/listeners.ts';

const aboutSomebody = z.object({
  user: z.looseObject({ id: z.string() }).transform((user) => user as SlackUser & { readonly id: string }),
});

/** What Slack tells of the people in the workspace. Each may come twice, in any order. */
export function register(registry: Registry, { db, clock, announce }: Deps): void {
  const changed = async ({ workspaceId, event }: SlackEvent) => {
    const { user } = aboutSomebody.parse(event);
    const now = clock.now();
    await db.inWorkspace(workspaceId, async (tx) => {
      // Before the directory is told, since programs are locked before people.
      if (user.deleted === true) await announce(tx, 'personDeactivated', { personId: user.id, now });
      await keepPeople(tx, [user], now);
    });
  };
  registry.event('team_join', changed);
  registry.event('user_change', changed);
}
