import type { SandboxActor } from '../state/world.ts';
import { visibleMessages } from '../state/conversations.ts';
import type { ConversationRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { SeenConversation } from './seen.ts';

export function generalOf(workspace: WorkspaceState): ConversationRecord {
  const general = [...workspace.conversations.values()].find(({ name }) => name === 'general');
  if (!general) throw new Error(`Workspace ${workspace.teamId} has lost its general channel`);
  return general;
}

/** The conversations a person is in, channels first. */
export function conversationsOf({ workspace, personId }: SandboxActor): readonly SeenConversation[] {
  const mine = [...workspace.conversations.values()].filter(({ memberIds }) => memberIds.has(personId));
  return mine
    .map((conversation) => ({
      id: conversation.id,
      kind: conversation.kind,
      name: conversationName(workspace, conversation, personId),
      memberIds: [...conversation.memberIds],
      unread: unreadIn(conversation, personId),
    }))
    .toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind]);
}

const ORDER = { channel: 0, im: 1, mpim: 2 } as const;

function conversationName(
  workspace: WorkspaceState,
  conversation: ConversationRecord,
  personId: string,
): string {
  if (conversation.kind === 'channel') return conversation.name;
  return [...conversation.memberIds]
    .filter((id) => id !== personId)
    .map((id) => workspace.people.get(id)?.displayName ?? id)
    .toSorted()
    .join(', ');
}

function unreadIn(conversation: ConversationRecord, personId: string): number {
  const readUpTo = conversation.readUpTo.get(personId) ?? '';
  return visibleMessages(conversation, personId).filter(({ ts }) => ts > readUpTo).length;
}

export function markRead({ workspace, personId }: SandboxActor, conversationId: string): void {
  const conversation = workspace.conversations.get(conversationId);
  const last = conversation?.messages.at(-1);
  if (conversation && last) conversation.readUpTo.set(personId, last.ts);
}

/** A person may write anywhere they are a member, except in an app's read-only Messages tab. */
export function isWritable(
  { world, workspace, personId }: SandboxActor,
  conversation: ConversationRecord,
): boolean {
  const isAppTab = conversation.kind === 'im' && conversation.memberIds.has(workspace.bot.userId);
  const isReadOnly = world.manifest.features.app_home.messages_tab_read_only_enabled;
  return conversation.memberIds.has(personId) && !(isAppTab && isReadOnly);
}
