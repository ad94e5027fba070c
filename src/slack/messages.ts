import type { WebClient } from '@slack/web-api';
import type { Message } from './blocks.ts';

export type Posted = { readonly channelId: string; readonly messageTs: string };

/** Slack gives the same conversation to the same people, so that asking twice does no harm. */
export async function openConversation(slack: WebClient, personIds: readonly string[]): Promise<string> {
  const { channel } = await slack.conversations.open({ users: personIds.join(',') });
  if (!channel?.id) throw new TypeError('conversations.open answered without a channel');
  return channel.id;
}

/** For the bot alone: everybody else finds it as it was, and opening it again gives the same one. */
export async function closeConversation(slack: WebClient, channelId: string): Promise<void> {
  await slack.conversations.close({ channel: channelId });
}

export async function postMessage(slack: WebClient, channelId: string, message: Message): Promise<Posted> {
  const { ts } = await slack.chat.postMessage({
    channel: channelId,
    text: message.text,
    blocks: [...message.blocks],
    unfurl_links: false,
    unfurl_media: false,
  });
  if (!ts) throw new TypeError('chat.postMessage answered without a timestamp');
  return { channelId, messageTs: ts };
}

export async function updateMessage(
  slack: WebClient,
  { channelId, messageTs }: Posted,
  message: Message,
): Promise<void> {
  await slack.chat.update({
    channel: channelId,
    ts: messageTs,
    text: message.text,
    blocks: [...message.blocks],
  });
}
