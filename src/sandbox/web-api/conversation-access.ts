import { botConversation } from '../state/conversations.ts';
import type { ConversationRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { SlackRefusalError } from './refusal.ts';

/** A conversation the bot can know of: a channel, or one it is a member of. */
export function knownConversation(workspace: WorkspaceState, id: string): ConversationRecord {
  const conversation = workspace.conversations.get(id);
  const isKnown = conversation?.kind === 'channel' || conversation?.memberIds.has(workspace.bot.userId);
  if (!conversation || !isKnown) throw new SlackRefusalError('channel_not_found');
  return conversation;
}

/** A conversation the bot may post to. A person's id stands for the direct conversation with them. */
export function writableConversation(workspace: WorkspaceState, id: string): ConversationRecord {
  const person = workspace.people.get(id);
  if (person && !person.isBot && !person.isDeactivated) return botConversation(workspace, id);
  const conversation = knownConversation(workspace, id);
  if (!conversation.memberIds.has(workspace.bot.userId)) throw new SlackRefusalError('not_in_channel');
  return conversation;
}
