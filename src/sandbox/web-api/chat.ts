import { z } from 'zod';
import { codePoints, LIMITS } from '../block-kit/limits.ts';
import { addMessage, nextTs, removeMessage, replaceMessage } from '../state/conversations.ts';
import type { ConversationRecord, MessageRecord } from '../state/records.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { flag, parseArguments } from './arguments.ts';
import { knownConversation, writableConversation } from './conversation-access.ts';
import { contentArguments, messageContent } from './message-content.ts';
import { messageObject, permalink } from './message-object.ts';
import type { WebApiAnswer, Call, Methods } from './method.ts';
import { SlackRefusalError } from './refusal.ts';

/** Slack cuts a longer text of chat.postMessage; chat.update refuses it. */
const POSTED_TEXT = 40_000;

const posting = z.object({
  channel: z.string().min(1),
  thread_ts: z.string().optional(),
  unfurl_links: flag,
  unfurl_media: flag,
  ...contentArguments,
});
const existing = z.object({ channel: z.string().min(1), ts: z.string().min(1) });

function postMessage({ workspace, args }: Call): WebApiAnswer {
  const { channel, thread_ts, ...given } = parseArguments(posting, args);
  const conversation = writableConversation(workspace, channel);
  const { text, blocks } = messageContent(given);
  const message = addMessage(workspace, conversation, {
    authorId: workspace.bot.userId,
    text: Array.from(text).slice(0, POSTED_TEXT).join(''),
    blocks,
    ...(thread_ts ? { threadTs: thread_ts } : {}),
  });
  return { channel: conversation.id, ts: message.ts, message: messageObject(workspace, message) };
}

function postEphemeral({ workspace, args }: Call): WebApiAnswer {
  const { channel, user, ...given } = parseArguments(posting.extend({ user: z.string().min(1) }), args);
  const conversation = writableConversation(workspace, channel);
  if (!conversation.memberIds.has(user)) throw new SlackRefusalError('user_not_in_channel');
  const content = messageContent(given);
  const message = addMessage(workspace, conversation, {
    ...content,
    authorId: workspace.bot.userId,
    visibleTo: user,
  });
  return { message_ts: message.ts };
}

function update({ workspace, args }: Call): WebApiAnswer {
  const { channel, ts, ...given } = parseArguments(existing.extend(contentArguments), args);
  const { conversation, message } = ownMessage(workspace, { channel, ts, refusal: 'cant_update_message' });
  if (codePoints(given.text ?? '') > LIMITS.updateText) throw new SlackRefusalError('msg_too_long');
  const content = messageContent(given);
  const blocks = given.blocks === undefined && given.text === undefined ? message.blocks : content.blocks;
  const editedTs = nextTs(workspace);
  const edited = replaceMessage(conversation, ts, {
    text: content.text,
    blocks,
    editedTs,
    values: new Map(),
  });
  return { channel, ts, text: content.text, message: edited && messageObject(workspace, edited) };
}

function remove({ workspace, args }: Call): WebApiAnswer {
  const { channel, ts } = parseArguments(existing, args);
  const { conversation } = ownMessage(workspace, { channel, ts, refusal: 'cant_delete_message' });
  removeMessage(conversation, ts);
  return { channel, ts };
}

function getPermalink({ workspace, args }: Call): WebApiAnswer {
  const { channel, message_ts } = parseArguments(
    z.object({ channel: z.string().min(1), message_ts: z.string().min(1) }),
    args,
  );
  const conversation = knownConversation(workspace, channel);
  const message = conversation.messages.find(({ ts, visibleTo }) => ts === message_ts && !visibleTo);
  if (!message) throw new SlackRefusalError('message_not_found');
  return { channel, permalink: permalink(workspace, conversation, message) };
}

/** The bot's own lasting message; ephemeral ones cannot be found again, as in Slack. */
function ownMessage(
  workspace: WorkspaceState,
  { channel, ts, refusal }: { readonly channel: string; readonly ts: string; readonly refusal: string },
): { readonly conversation: ConversationRecord; readonly message: MessageRecord } {
  const conversation = knownConversation(workspace, channel);
  const message = conversation.messages.find((posted) => posted.ts === ts && !posted.visibleTo);
  if (!message) throw new SlackRefusalError('message_not_found');
  if (message.authorId !== workspace.bot.userId) throw new SlackRefusalError(refusal);
  return { conversation, message };
}

export const chatMethods: Methods = {
  'chat.postMessage': { scopes: ['chat:write'], tier: 'posting', run: postMessage },
  'chat.postEphemeral': { scopes: ['chat:write'], tier: 4, run: postEphemeral },
  'chat.update': { scopes: ['chat:write'], tier: 3, run: update },
  'chat.delete': { scopes: ['chat:write'], tier: 3, run: remove },
  'chat.getPermalink': { scopes: [], tier: 'special', run: getPermalink },
};
