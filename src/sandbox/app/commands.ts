import { SlackRefusalError } from '../web-api/refusal.ts';
import { GestureError } from './gesture-error.ts';
import { isAppInstalled } from '../state/installed.ts';
import type { SandboxActor } from '../state/world.ts';
import {
  actingPerson,
  channelName,
  interactionBasics,
  issueResponseUrl,
  requireInstalled,
  sendInteraction,
  VERIFICATION_TOKEN,
} from './payloads.ts';
import { showAnswer } from './responses.ts';
import { sendToApp } from '../outgoing/send.ts';
import { issueTrigger } from '../web-api/triggers.ts';
import { notify, requireAnswer } from './unanswered.ts';

/** Runs a typed line like `/peer match` in a conversation. Throws GestureError or AppUnansweredError. */
export async function runCommand(actor: SandboxActor, line: string, channelId: string): Promise<void> {
  const { world, workspace, personId } = actor;
  const conversation = workspace.conversations.get(channelId);
  if (!conversation?.memberIds.has(personId))
    throw new GestureError('no_such_conversation', `This person is not in ${channelId}`);
  const [command = '', ...rest] = line.trim().split(' ');
  const known = world.manifest.features.slash_commands ?? [];
  if (!isAppInstalled(workspace) || !known.some((offered) => offered.command === command))
    throw new GestureError('unknown_command', `${command} is not a valid command.`);
  const body = commandBody(actor, {
    command,
    text: rest.join(' ').trim(),
    channel_id: channelId,
    channel_name: channelName(conversation),
    response_url: issueResponseUrl(actor, { channelId }),
  });
  const delivery = await sendToApp(world, {
    kind: 'command',
    contentType: 'application/x-www-form-urlencoded',
    body,
  });
  requireAnswer(workspace, personId, {
    delivery,
    wording: (code) => `${command} failed with the error "${code}"`,
  });
  try {
    showAnswer(workspace, delivery.answer, { conversation, target: { personId } });
  } catch (refusal) {
    if (!(refusal instanceof SlackRefusalError)) throw refusal;
    notify(workspace, personId, {
      code: refusal.code,
      message: `${command} failed with the error "${refusal.code}"`,
    });
    throw refusal;
  }
}

function commandBody(actor: SandboxActor, fields: Record<string, string>): string {
  const { workspace, personId } = actor;
  return new URLSearchParams({
    token: VERIFICATION_TOKEN,
    team_id: workspace.teamId,
    team_domain: workspace.domain,
    user_id: personId,
    user_name: actingPerson(actor).handle,
    api_app_id: workspace.bot.appId,
    is_enterprise_install: 'false',
    trigger_id: issueTrigger(actor),
    ...fields,
  }).toString();
}

/** Uses one of the app's global shortcuts, by its name in the manifest. Throws GestureError or AppUnansweredError. */
export async function useShortcut(actor: SandboxActor, name: string): Promise<void> {
  const { world, workspace, personId } = actor;
  requireInstalled(actor);
  const shortcut = world.manifest.features.shortcuts?.find((offered) => offered.name === name);
  if (!shortcut) throw new GestureError('no_such_element', `There is no shortcut "${name}"`);
  const delivery = await sendInteraction(world, {
    ...interactionBasics(actor, 'shortcut'),
    callback_id: shortcut.callback_id,
    trigger_id: issueTrigger(actor),
    action_ts: `${Math.floor(world.clock.now().epochMilliseconds / 1000)}.000000`,
  });
  requireAnswer(workspace, personId, { delivery, wording: () => `${name} didn’t respond. Try again?` });
}
