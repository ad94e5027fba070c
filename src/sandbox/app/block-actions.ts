import type { Block } from '../block-kit/blocks.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';
import { nextTs } from '../state/conversations.ts';
import type { Option } from '../block-kit/composition.ts';
import type { Value } from '../state/values.ts';
import { withValue } from '../state/values.ts';
import { messageObject } from '../web-api/message-object.ts';
import { viewObject } from '../web-api/view-object.ts';
import { chosenOption, valueFrom } from './answers.ts';
import { tooManyError } from './field-checks.ts';
import { GestureError } from './gesture-error.ts';
import type { SandboxActor } from '../state/world.ts';
import {
  channelName,
  interactionBasics,
  issueResponseUrl,
  requireInstalled,
  sendInteraction,
} from './payloads.ts';
import type { ElementPlace, Screen } from './screen.ts';
import { elementAt, keepValues, valuesOn } from './screen.ts';
import { issueTrigger } from '../web-api/triggers.ts';
import { requireAnswer } from './unanswered.ts';

/**
 * A person touches one element: presses a button, picks from a menu, fills a field. `entered` is what they typed, or the
 * values or visible texts of what they picked; empty takes a choice back. Outside input blocks the app is told at once.
 * Throws GestureError or AppUnansweredError.
 */
export async function touch(
  actor: SandboxActor,
  screen: Screen,
  { place, entered }: { readonly place: ElementPlace; readonly entered: readonly string[] },
): Promise<void> {
  const { block, element } = elementAt(screen, place);
  if (element.type === 'button') return dispatchAction(actor, screen, { block, action: pressed(element) });
  if (element.type === 'overflow') {
    const option = chosenOption(element, entered[0] ?? '');
    return dispatchAction(actor, screen, { block, action: { ...basics(element), selected_option: option } });
  }
  const value = valueFrom(actor.workspace, { element, entered, personId: actor.personId });
  // Within an input Slack's client says so where the modal is sent.
  const tooMany = block.type === 'input' ? undefined : tooManyError(element, value);
  if (tooMany !== undefined) throw new GestureError('too_many', tooMany);
  const values = withValue(valuesOn(screen, actor.personId), place, value);
  const kept = keepValues(actor.workspace, screen, { personId: actor.personId, values });
  if (block.type === 'input' && !block.dispatch_action) return;
  await dispatchAction(actor, kept, { block, action: { ...basics(element), ...value } });
}

type Action = Readonly<Record<string, unknown>> | (Value & { readonly selected_option?: Option });

const basics = ({ type, action_id }: InteractiveElement): Action => ({ type, action_id });

function pressed(button: Extract<InteractiveElement, { type: 'button' }>): Action {
  const { type, action_id, text, value, style, url } = button;
  return {
    type,
    action_id,
    text,
    ...(value === undefined ? {} : { value }),
    ...(style ? { style } : {}),
    ...(url ? { url } : {}),
  };
}

async function dispatchAction(
  actor: SandboxActor,
  screen: Screen,
  { block, action }: { readonly block: Block; readonly action: Action },
): Promise<void> {
  requireInstalled(actor);
  const { world, workspace, personId } = actor;
  const delivery = await sendInteraction(world, {
    ...interactionBasics(actor, 'block_actions'),
    trigger_id: issueTrigger(actor),
    ...(screen.kind === 'view' ? viewParts(actor, screen) : messageParts(actor, screen)),
    actions: [{ ...action, block_id: block.block_id, action_ts: nextTs(workspace) }],
  });
  requireAnswer(workspace, personId, {
    delivery,
    wording: () => `${workspace.bot.name} didn’t respond. Please try again.`,
  });
}

function viewParts(
  { workspace }: SandboxActor,
  { view }: Extract<Screen, { kind: 'view' }>,
): Record<string, unknown> {
  return {
    container: { type: 'view', view_id: view.id },
    view: viewObject(workspace, view),
  };
}

function messageParts(
  actor: SandboxActor,
  screen: Extract<Screen, { kind: 'message' }>,
): Record<string, unknown> {
  const { conversation, message } = screen;
  const isEphemeral = message.visibleTo !== undefined;
  if (message.authorId !== actor.workspace.bot.userId)
    throw new GestureError('no_such_element', 'Only messages of the app have elements');
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
    },
    channel: { id: conversation.id, name: channelName(conversation) },
    ...(isEphemeral ? {} : { message: messageObject(actor.workspace, message) }),
    state: { values: valuesOn(screen, actor.personId) },
    response_url: issueResponseUrl(actor, { channelId: conversation.id, messageTs: message.ts }),
  };
}
