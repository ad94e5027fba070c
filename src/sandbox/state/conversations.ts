import { derivedId, freshId } from './identifiers.ts';
import type { ConversationRecord, MessageRecord } from './records.ts';
import { initialValues } from './values.ts';
import type { Values } from './values.ts';
import { epochSeconds } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** The direct conversation of exactly these people: they always meet in the same one, unless it was turned into a channel. */
export function directConversation(
  state: WorkspaceState,
  memberIds: readonly string[],
): { readonly conversation: ConversationRecord; readonly isNew: boolean } {
  const members = [...new Set(memberIds)].toSorted();
  const kind = members.length > 2 ? 'mpim' : 'im';
  const firstId = derivedId(kind === 'im' ? 'D' : 'C', [state.teamId, ...members]);
  const first = state.conversations.get(firstId);
  const known =
    first?.kind === kind
      ? first
      : [...state.conversations.values()].find((each) => each.kind === kind && isOf(each, members));
  if (known) return { conversation: known, isNew: false };
  const id = first ? freshId('C') : firstId;
  const conversation: ConversationRecord = {
    id,
    kind,
    name: kind === 'mpim' ? `mpdm-${members.map((member) => handleIn(state, member)).join('--')}-1` : '',
    created: epochSeconds(state),
    memberIds: new Set(members),
    messages: [],
    readUpTo: new Map(),
  };
  state.conversations.set(id, conversation);
  return { conversation, isNew: true };
}

const isOf = ({ memberIds }: ConversationRecord, members: readonly string[]): boolean =>
  memberIds.size === members.length && members.every((member) => memberIds.has(member));

/** It keeps its id, its members and its history, and the same people have another group DM from then on. */
export function turnIntoChannel(state: WorkspaceState, conversation: ConversationRecord, name: string): void {
  state.conversations.set(conversation.id, { ...conversation, kind: 'channel', name, isPrivate: true });
}

const handleIn = (state: WorkspaceState, personId: string): string =>
  state.people.get(personId)?.handle ?? personId;

export const botConversation = (state: WorkspaceState, personId: string): ConversationRecord =>
  directConversation(state, [personId, state.bot.userId]).conversation;

/** A `ts` that no other message of the workspace has, later than all before it even if the clock went back. */
export function nextTs(state: WorkspaceState): string {
  const now = state.clock.now().epochNanoseconds / 1000n;
  state.lastMicroseconds = now > state.lastMicroseconds ? now : state.lastMicroseconds + 1n;
  const digits = state.lastMicroseconds.toString();
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

export type NewMessage = Pick<MessageRecord, 'authorId' | 'text' | 'blocks'> &
  Partial<Pick<MessageRecord, 'files' | 'threadTs' | 'visibleTo'>>;

export function addMessage(
  state: WorkspaceState,
  conversation: ConversationRecord,
  message: NewMessage,
): MessageRecord {
  const added: MessageRecord = { files: [], ...message, ts: nextTs(state), values: new Map() };
  conversation.messages.push(added);
  if (!message.visibleTo) conversation.readUpTo.set(message.authorId, added.ts);
  return added;
}

export function replaceMessage(
  conversation: ConversationRecord,
  ts: string,
  change: Partial<MessageRecord>,
): MessageRecord | undefined {
  const index = conversation.messages.findIndex((message) => message.ts === ts);
  const before = conversation.messages[index];
  if (!before) return undefined;
  const after = { ...before, ...change };
  conversation.messages[index] = after;
  return after;
}

export function removeMessage(conversation: ConversationRecord, ts: string): boolean {
  const index = conversation.messages.findIndex((message) => message.ts === ts);
  if (index >= 0) conversation.messages.splice(index, 1);
  return index >= 0;
}

export const visibleMessages = (conversation: ConversationRecord, personId: string): MessageRecord[] =>
  conversation.messages.filter(({ visibleTo }) => visibleTo === undefined || visibleTo === personId);

export const messageValues = (message: MessageRecord, personId: string): Values =>
  message.values.get(personId) ?? initialValues(message.blocks);
