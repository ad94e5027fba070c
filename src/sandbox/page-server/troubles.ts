import { z } from 'zod';
import { Person } from '../driver/person.ts';
import { Workspace } from '../driver/workspace.ts';
import type { Fault } from '../state/faults.ts';
import { isAppInstalled } from '../state/installed.ts';
import type { SandboxActor, World } from '../state/world.ts';
import type { Controls } from './controls.ts';

const network = z.enum(['none', 'rate-limited', 'slow', 'server-error', 'revoked', 'away']);

/** How the line between Slack and the bot is; one at a time. */
export type NetworkTrouble = z.infer<typeof network>;

/** What can be made to go wrong from the page. */
export const trouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('network'), trouble: network }),
  z.object({ kind: z.literal('deactivate'), personId: z.string() }),
  z.object({ kind: z.literal('reactivate'), personId: z.string() }),
  z.object({ kind: z.enum(['uninstall', 'reinstall', 'crash', 'start-again']) }),
  z.object({ kind: z.literal('convert'), channelId: z.string() }),
]);

export type Trouble = z.infer<typeof trouble>;

const FAULTS: Partial<Record<NetworkTrouble, Fault>> = {
  'rate-limited': { status: 429, retryAfter: 30 },
  slow: { delayMs: 2500 },
  'server-error': { status: 500 },
};

/** What stands now. */
export type Troubles = { network: NetworkTrouble };

export async function makeTrouble(
  actor: SandboxActor,
  { troubles, controls }: { readonly troubles: Troubles; readonly controls: Controls },
  wanted: Trouble,
): Promise<void> {
  const { world, workspace } = actor;
  const here = new Workspace(world, workspace);
  switch (wanted.kind) {
    case 'network':
      return breakLine(world, troubles, wanted.trouble);
    case 'deactivate':
    case 'reactivate':
      return here.change(wanted.personId, { isDeactivated: wanted.kind === 'deactivate' });
    case 'uninstall':
      return here.uninstall();
    case 'reinstall':
      return controls.reinstall?.(workspace.teamId);
    case 'crash':
      return controls.crash?.();
    case 'start-again':
      return controls.startAgain?.();
    case 'convert':
      return new Person(actor, '').turnIntoChannel(wanted.channelId, 'was-a-pair-dm');
  }
}

/** The line as it should be first, then with what is wanted of it. */
export function breakLine(world: World, troubles: Troubles, wanted: NetworkTrouble): void {
  world.faults.clear();
  world.isAppAway = wanted === 'away';
  for (const { botToken, revokedTokens } of [...world.workspaces.values()].filter(isAppInstalled)) {
    revokedTokens.delete(botToken);
    if (wanted === 'revoked') revokedTokens.add(botToken);
  }
  const fault = FAULTS[wanted];
  if (fault) world.faults.everywhere(fault);
  troubles.network = wanted;
}
