import type { WebClient } from '@slack/web-api';
import { failureOf } from '../slack/errors.ts';
import type { Failure, Method } from '../slack/failures.ts';
import { openConversation, postMessage, type Posted } from '../slack/messages.ts';
import type { Outgoing } from './touchpoints.ts';

export type Result = { readonly posted: Posted } | { readonly failure: Failure };

/** Opening a conversation leaves nothing to be seen, so that only what becomes of the post itself can be in doubt. */
export async function post(slack: WebClient, { to, message }: Outgoing): Promise<Result> {
  const opened =
    'channelId' in to
      ? { given: to.channelId }
      : await calling('conversations.open', () => openConversation(slack, to.people));
  if ('failure' in opened) return opened;
  const posted = await calling('chat.postMessage', () => postMessage(slack, opened.given, message));
  return 'failure' in posted ? posted : { posted: posted.given };
}

/** Of several people whom Slack refuses to bring together, those to whom it refuses to write at all. */
export async function unreachableAmong(slack: WebClient, { to }: Outgoing): Promise<readonly string[]> {
  if ('channelId' in to) return [];
  const refused: string[] = [];
  for (const personId of to.people) {
    const opened = await calling('conversations.open', () => openConversation(slack, [personId]));
    if ('failure' in opened && opened.failure.kind === 'refused') refused.push(personId);
  }
  return refused;
}

async function calling<T>(
  method: Method,
  call: () => Promise<T>,
): Promise<{ readonly given: T } | { readonly failure: Failure }> {
  try {
    return { given: await call() };
  } catch (error) {
    return { failure: failureOf(error, method) };
  }
}
