import { z } from 'zod';
import { directConversation } from '../state/conversations.ts';
import type { ConversationKind, ConversationRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { SLACKBOT } from '../state/workspace-state.ts';
import { commaList, flag, parseArguments } from './arguments.ts';
import { knownConversation } from './conversation-access.ts';
import type { WebApiAnswer, Call, Methods } from './method.ts';
import { pageArguments, pageOf } from './pages.ts';
import { SlackRefusalError } from './refusal.ts';
import { requireOneScope } from './scopes.ts';

const MOST_OTHERS = 8;
const READ_SCOPES = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const READ_SCOPE: Record<ConversationKind, string> = {
  channel: 'channels:read',
  im: 'im:read',
  mpim: 'mpim:read',
};
const KIND_OF_TYPE: Record<string, ConversationKind | 'private'> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};

function open({ workspace, args }: Call): WebApiAnswer {
  const given = parseArguments(
    z.object({
      channel: z.string().optional(),
      users: commaList.optional(),
      return_im: flag,
      prevent_creation: flag,
    }),
    args,
  );
  if (given.channel) {
    const conversation = knownConversation(workspace, given.channel);
    return { no_op: true, already_open: true, channel: { id: conversation.id } };
  }
  const others = invitedPeople(workspace, given.users);
  requireOneScope(workspace, [others.length > 1 ? 'mpim:write' : 'im:write']);
  const { conversation, isNew } = directConversation(workspace, [...others, workspace.bot.userId]);
  return {
    ...(isNew ? {} : { no_op: true, already_open: true }),
    channel: given.return_im ? channelObject(workspace, conversation) : { id: conversation.id },
  };
}

function invitedPeople(workspace: WorkspaceState, users: readonly string[] | undefined): readonly string[] {
  if (!users) throw new SlackRefusalError('users_list_not_supplied');
  const others = [...new Set(users)].filter((id) => id !== workspace.bot.userId);
  if (others.length === 0) throw new SlackRefusalError('not_enough_users');
  if (others.length > MOST_OTHERS) throw new SlackRefusalError('too_many_users');
  for (const id of others) {
    const person = workspace.people.get(id);
    if (!person) throw new SlackRefusalError('user_not_found');
    if (person.isDeactivated) throw new SlackRefusalError('user_disabled');
    if (person.isBot || id === SLACKBOT) throw new SlackRefusalError('invalid_user_combination');
  }
  return others;
}

function info({ workspace, args }: Call): WebApiAnswer {
  const { channel } = parseArguments(z.object({ channel: z.string().min(1) }), args);
  return { channel: channelObject(workspace, readable(workspace, channel)) };
}

function members({ workspace, args }: Call): WebApiAnswer {
  const { channel, ...page } = parseArguments(
    z.object({ channel: z.string().min(1), ...pageArguments }),
    args,
  );
  const { items, response_metadata } = pageOf([...readable(workspace, channel).memberIds], page);
  return { members: items, response_metadata };
}

function readable(workspace: WorkspaceState, id: string): ConversationRecord {
  const conversation = knownConversation(workspace, id);
  requireOneScope(workspace, [READ_SCOPE[conversation.kind]]);
  return conversation;
}

function listWhere(
  { workspace, args }: Call,
  matches: (conversation: ConversationRecord) => boolean,
): WebApiAnswer {
  const { types, ...page } = parseArguments(
    z.object({ types: commaList.optional(), ...pageArguments }),
    args,
  );
  const kinds = (types ?? ['public_channel']).map((type) => KIND_OF_TYPE[type]);
  if (kinds.includes(undefined)) throw new SlackRefusalError('invalid_types');
  for (const kind of kinds)
    if (kind) requireOneScope(workspace, [kind === 'private' ? 'groups:read' : READ_SCOPE[kind]]);
  const found = [...workspace.conversations.values()].filter(
    (conversation) => kinds.includes(conversation.kind) && matches(conversation),
  );
  const { items, response_metadata } = pageOf(found, page);
  return { channels: items.map((item) => channelObject(workspace, item)), response_metadata };
}

const list = (call: Call): WebApiAnswer =>
  listWhere(call, ({ kind, memberIds }) => kind === 'channel' || memberIds.has(call.workspace.bot.userId));

function usersConversations(call: Call): WebApiAnswer {
  const user = typeof call.args['user'] === 'string' ? call.args['user'] : call.workspace.bot.userId;
  return listWhere(call, ({ memberIds }) => memberIds.has(user) && memberIds.has(call.workspace.bot.userId));
}

function channelObject(workspace: WorkspaceState, conversation: ConversationRecord): Record<string, unknown> {
  const { id, kind, name, created, memberIds } = conversation;
  const shared = { id, created, is_im: kind === 'im', is_mpim: kind === 'mpim', is_archived: false };
  if (kind === 'im')
    return {
      ...shared,
      user: [...memberIds].find((member) => member !== workspace.bot.userId),
      is_open: true,
    };
  return {
    ...shared,
    name,
    is_channel: kind === 'channel',
    is_private: kind === 'mpim',
    is_general: name === 'general',
    is_member: memberIds.has(workspace.bot.userId),
    num_members: memberIds.size,
  };
}

function close({ workspace, args }: Call): WebApiAnswer {
  const { channel } = parseArguments(z.object({ channel: z.string().min(1) }), args);
  const { kind } = knownConversation(workspace, channel);
  if (kind === 'channel') throw new SlackRefusalError('method_not_supported_for_channel_type');
  return { no_op: true, already_closed: true };
}

export const conversationsMethods: Methods = {
  'conversations.open': { scopes: ['im:write', 'mpim:write'], tier: 3, run: open },
  'conversations.close': { scopes: ['im:write', 'mpim:write'], tier: 2, run: close },
  'conversations.info': { scopes: READ_SCOPES, tier: 3, run: info },
  'conversations.members': { scopes: READ_SCOPES, tier: 4, run: members },
  'conversations.list': { scopes: READ_SCOPES, tier: 2, run: list },
  'users.conversations': { scopes: READ_SCOPES, tier: 3, run: usersConversations },
};
