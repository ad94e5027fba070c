import type { Block } from '../block-kit/blocks.ts';
import { interactiveElementsOf, withInner } from '../block-kit/elements-of.ts';
import type { InteractiveElement } from '../block-kit/elements.ts';
import { messageValues, replaceMessage } from '../state/conversations.ts';
import { frontModal, keepView } from '../state/modals.ts';
import type { ConversationRecord, MessageRecord, ViewRecord } from '../state/records.ts';
import type { Values } from '../state/values.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { GestureError } from './gesture-error.ts';

/** Where a person is acting. */
export type ScreenName =
  | { readonly kind: 'modal' | 'home' }
  | { readonly kind: 'message'; readonly channelId: string; readonly ts: string };

/** The same, found in the workspace's state. */
export type Screen =
  | { readonly kind: 'view'; readonly view: ViewRecord }
  | {
      readonly kind: 'message';
      readonly conversation: ConversationRecord;
      readonly message: MessageRecord;
    };

/** What is in front of this person there. Throws GestureError where nothing is. */
export function screenOf(workspace: WorkspaceState, personId: string, name: ScreenName): Screen {
  if (name.kind !== 'message') {
    const view = name.kind === 'modal' ? frontModal(workspace, personId) : workspace.homes.get(personId);
    if (!view) throw new GestureError('nothing_open', `No ${name.kind} is open`);
    return { kind: 'view', view };
  }
  const conversation = workspace.conversations.get(name.channelId);
  const message = conversation?.messages.find(({ ts }) => ts === name.ts);
  const isSeen = message?.visibleTo === undefined || message.visibleTo === personId;
  if (!conversation?.memberIds.has(personId) || !message || !isSeen)
    throw new GestureError('no_such_message', `There is no message ${name.ts} for this person`);
  return { kind: 'message', conversation, message };
}

/** Those within blocks too. */
export const blocksOn = (screen: Screen): readonly Block[] =>
  withInner(screen.kind === 'view' ? screen.view.definition.blocks : screen.message.blocks);

export const valuesOn = (screen: Screen, personId: string): Values =>
  screen.kind === 'view' ? screen.view.values : messageValues(screen.message, personId);

export function keepValues(
  workspace: WorkspaceState,
  screen: Screen,
  { personId, values }: { readonly personId: string; readonly values: Values },
): Screen {
  if (screen.kind === 'view') {
    const view = { ...screen.view, values };
    keepView(workspace, view);
    return { kind: 'view', view };
  }
  const { conversation, message } = screen;
  const kept = new Map(message.values).set(personId, values);
  return { ...screen, message: replaceMessage(conversation, message.ts, { values: kept }) ?? message };
}

export type ElementPlace = { readonly blockId: string; readonly actionId: string };
export type PlacedElement = { readonly block: Block; readonly element: InteractiveElement };

/** Throws GestureError where the screen has no such element: it may have changed since the person saw it. */
export function elementAt(screen: Screen, { blockId, actionId }: ElementPlace): PlacedElement {
  const block = blocksOn(screen).find(({ block_id }) => block_id === blockId);
  const element = block && interactiveElementsOf(block).find(({ action_id }) => action_id === actionId);
  if (!block || !element)
    throw new GestureError('no_such_element', `Nothing here is called ${blockId}/${actionId}`);
  return { block, element };
}
