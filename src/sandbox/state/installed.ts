import type { WorkspaceState } from './workspace-state.ts';

/** Slack deactivates an app's own user where it is removed. A token that is revoked by itself leaves the app where it is. */
export const isAppInstalled = ({ people, bot }: WorkspaceState): boolean =>
  people.get(bot.userId)?.isDeactivated !== true;

export function setAppInstalled({ people, bot }: WorkspaceState, isInstalled: boolean): void {
  const user = people.get(bot.userId);
  if (user) people.set(bot.userId, { ...user, isDeactivated: !isInstalled });
}
