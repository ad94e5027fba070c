import { botConversation } from '../state/conversations.ts';
import { viewObject } from '../web-api/view-object.ts';
import { sendEvent } from '../outgoing/events.ts';
import type { SandboxActor } from '../state/world.ts';
import { actingPerson } from './payloads.ts';

/** Opens one of the app's tabs: the app hears of it each time. */
export async function openAppTab(actor: SandboxActor, tab: 'home' | 'messages'): Promise<void> {
  const { world, workspace, personId } = actor;
  actingPerson(actor);
  const view = workspace.homes.get(personId);
  await sendEvent(world, workspace, {
    type: 'app_home_opened',
    user: personId,
    channel: botConversation(workspace, personId).id,
    tab,
    ...(view && tab === 'home' ? { view: viewObject(workspace, view) } : {}),
  });
}
