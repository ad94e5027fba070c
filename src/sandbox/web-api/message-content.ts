import { z } from 'zod';
import type { Block } from '../block-kit/blocks.ts';
import { checkMessageBlocks } from '../block-kit/validate.ts';
import { withIdentifiers } from '../state/identifiers.ts';
import { json } from './arguments.ts';
import { SlackRefusalError, withMessages } from './refusal.ts';

/** The arguments that say what a message holds. */
export const contentArguments = {
  text: z.string().optional(),
  blocks: json.optional(),
};

export type MessageContent = { readonly text: string; readonly blocks: readonly Block[] };

/** Throws `no_text`, `invalid_blocks_format` or `invalid_blocks` with Slack's messages. */
export function messageContent(given: { text?: string | undefined; blocks?: unknown }): MessageContent {
  const text = given.text ?? '';
  const blocks = given.blocks === undefined || given.blocks === null ? [] : given.blocks;
  if (!Array.isArray(blocks)) throw new SlackRefusalError('invalid_blocks_format');
  if (text.trim() === '' && blocks.length === 0) throw new SlackRefusalError('no_text');
  const verdict = checkMessageBlocks(blocks);
  if (!verdict.ok)
    throw new SlackRefusalError('invalid_blocks', {
      errors: verdict.messages.map((message) => message.replace('[ERROR] ', '')),
      ...withMessages(verdict.messages),
    });
  return { text, blocks: withIdentifiers(verdict.value) };
}
