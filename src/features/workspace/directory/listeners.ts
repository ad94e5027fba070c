import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry, SlackEvent } from '../../../slack/listening/listeners.ts';
import { hear } from './service.ts';

const aboutSomebody = z.object({ user: z.unknown() });

/** What Slack tells of the people in the workspace. Each may come twice, in any order. */
export function register(registry: Registry, deps: Deps): void {
  const changed = async ({ workspaceId, event }: SlackEvent) =>
    hear(deps, { workspaceId, users: [aboutSomebody.parse(event).user] });
  registry.event('team_join', changed);
  registry.event('user_change', changed);
}
