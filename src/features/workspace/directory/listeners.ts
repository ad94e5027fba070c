import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { gate } from '../../../slack/gate.ts';
import type { Registry, SlackEvent } from '../../../slack/listening/listeners.ts';
import { hear } from './service.ts';

const aboutSomebody = z.object({ user: z.unknown() });

/** What Slack tells of the people in the workspace. Each may come twice, in any order. */
export function register(registry: Registry, deps: Deps): void {
  // One after the other, as they come: of two changes in one second the last heard counts.
  const inTurn = gate(1);
  const changed = ({ workspaceId, event }: SlackEvent) =>
    inTurn(workspaceId, () => hear(deps, { workspaceId, users: [aboutSomebody.parse(event).user] }));
  registry.event('team_join', changed);
  registry.event('user_change', changed);
}
