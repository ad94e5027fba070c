import type { WebClient } from '@slack/web-api';
import { isFormer } from '../personal-data.ts';
import { failureOf } from '../slack/errors.ts';
import type { Failure, SlackMethod } from '../slack/failures.ts';
import type { Calls } from '../slack/rates.ts';
import { closeConversation, openConversation, postMessage, type Posted } from '../slack/messages.ts';
import type { Closing, OutgoingMessage } from './touchpoints.ts';

export type Result =
  | { readonly posted: Posted }
  | {
      readonly failure: Failure;
      /** Which call it was that failed; undefined where none was made. */
      readonly method?: SlackMethod;
      /** Where the message stands, should it stand anywhere. */
      readonly channelId?: string;
    }
  /** The group DM is none any more: one of it has turned it into a channel, which others may come to read. */
  | { readonly turned: string };

/** Opening a conversation leaves nothing to be seen, so that only what becomes of the post itself can be in doubt. */
export async function post(slack: WebClient, outgoing: OutgoingMessage | Closing): Promise<Result> {
  if ('closes' in outgoing) return close(slack, outgoing.closes);
  const { to, message } = outgoing;
  const opened =
    'channelId' in to
      ? await stillTheirs(slack, to)
      : await calling('conversations.open', () => openConversation(slack, to.people));
  if (!('given' in opened)) return opened;
  const posted = await calling('chat.postMessage', () => postMessage(slack, opened.given, message));
  return 'failure' in posted ? { ...posted, channelId: opened.given } : { posted: posted.given };
}

/** What of Slack's it takes to send it. */
export function callsOf(outgoing: OutgoingMessage | Closing): Calls {
  if ('closes' in outgoing) return { methods: ['conversations.close'] };
  const { to } = outgoing;
  if ('people' in to)
    return { methods: ['conversations.open', 'chat.postMessage'], place: to.people.toSorted().join() };
  const { channelId: place, of } = to;
  return mayAskAbout(of)
    ? { methods: ['conversations.open', 'chat.postMessage'], place }
    : { methods: ['chat.postMessage'], place };
}

/** Of one who is erased Slack is not asked: without them it would give another conversation. */
const mayAskAbout = (of: readonly string[] | undefined): of is readonly string[] =>
  of !== undefined && !of.some(isFormer);

type PostingChannel = { readonly channelId: string; readonly of?: readonly string[] };

/**
 * No event tells a bot without a right to read that a group DM was turned into a channel. But Slack gives the same people the same group DM, and
 * another one from then on. Where it says nothing of them, somebody has left, and what is to be said there still is.
 */
async function stillTheirs(
  slack: WebClient,
  { channelId, of }: PostingChannel,
): Promise<{ readonly given: string } | Exclude<Result, { readonly posted: Posted }>> {
  if (!mayAskAbout(of)) return { given: channelId };
  const opened = await calling('conversations.open', () => openConversation(slack, of));
  if ('given' in opened) return opened.given === channelId ? opened : { turned: channelId };
  return isFinal(opened.failure) ? { given: channelId } : opened;
}

const isFinal = ({ kind }: Failure): boolean =>
  kind === 'refused' || kind === 'malformed' || kind === 'unknown';

/** What Slack refuses here does no harm: there is nothing to close, and no message that anybody misses. */
async function close(slack: WebClient, channelId: string): Promise<Result> {
  const closed = await calling('conversations.close', () => closeConversation(slack, channelId));
  const isOver =
    'given' in closed || closed.failure.kind === 'refused' || closed.failure.kind === 'malformed';
  return isOver ? { posted: { channelId, messageTs: noMessage } } : closed;
}

/** Stands where a message would have its time. */
const noMessage = '';

/** Of several people whom Slack refuses to bring together, those to whom it refuses to write at all. */
export async function unreachableAmong(
  slack: WebClient,
  outgoing: OutgoingMessage | Closing,
): Promise<readonly string[]> {
  if ('closes' in outgoing || 'channelId' in outgoing.to) return [];
  const { to } = outgoing;
  const refused: string[] = [];
  for (const personId of to.people) {
    const opened = await calling('conversations.open', () => openConversation(slack, [personId]));
    if ('failure' in opened && opened.failure.kind === 'refused') refused.push(personId);
  }
  return refused;
}

async function calling<T>(
  method: SlackMethod,
  call: () => Promise<T>,
): Promise<{ readonly given: T } | { readonly failure: Failure; readonly method: SlackMethod }> {
  try {
    return { given: await call() };
  } catch (error) {
    return { failure: failureOf(error, method), method };
  }
}
