import type { HomeView, ModalView } from '@slack/types';
import { LIMITS } from '../../src/sandbox/block-kit/limits.ts';
import { checkMessageBlocks, checkView, isViewTooLarge } from '../../src/sandbox/block-kit/validate.ts';
import type { Message } from '../../src/slack/blocks.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text that Slack reads as markup, wherever it stands. */
function markupIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(markupIn);
  if (!isObject(value)) return [];
  const own = value['type'] === 'mrkdwn' && typeof value['text'] === 'string' ? [value['text']] : [];
  return [...own, ...Object.values(value).flatMap(markupIn)];
}

/** Elements of rich text that call somebody, or lead somewhere. */
function callsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(callsIn);
  if (!isObject(value)) return [];
  const types = ['user', 'usergroup', 'channel', 'broadcast', 'link'];
  const own = types.includes(String(value['type'])) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(callsIn)];
}

/** Who is mentioned, and what is linked, in Slack's own notation. */
const mentionsIn = (texts: readonly string[]) => texts.flatMap((text) => text.match(/<[^>]*>/g) ?? []);

type Allowed = { readonly mentions?: readonly string[] };

/** What Slack would refuse of a message, what it would read like without its blocks, and whom it calls unasked. */
export function faultsOf({ text, blocks }: Message, { mentions = [] }: Allowed = {}): readonly string[] {
  const verdict = checkMessageBlocks(blocks);
  return [
    ...(verdict.ok ? [] : verdict.messages),
    ...(text.trim() === '' ? ['says nothing without its blocks'] : []),
    ...(Array.from(text).length > LIMITS.updateText ? ['says too much without its blocks'] : []),
    ...mentionsIn([text]),
    ...callsUnasked(blocks, mentions),
  ];
}

export function faultsOfView(view: ModalView | HomeView, { mentions = [] }: Allowed = {}): readonly string[] {
  const verdict = checkView(view);
  return [
    ...(verdict.ok ? [] : verdict.messages),
    ...(isViewTooLarge(view) ? ['too large'] : []),
    ...callsUnasked(view, mentions),
  ];
}

const callsUnasked = (value: unknown, mentions: readonly string[]): readonly string[] => [
  ...mentionsIn(markupIn(value)).filter((mention) => !mentions.includes(mention)),
  ...callsIn(value).map((element) => JSON.stringify(element)),
];

/** What of it a person reads. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  if (!isObject(value)) return '';
  const own = typeof value['text'] === 'string' ? value['text'] : '';
  return [own, ...Object.values(value).map(wordsOf)].join('\n');
}
