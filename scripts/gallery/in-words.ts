import type { View } from '@slack/types';
import type { Message } from '../../src/slack/blocks.ts';
import type { Block } from '../../src/sandbox/block-kit/blocks.ts';
import { isStill, isUnplayed, optionsOf } from '../../src/sandbox/block-kit/elements-of.ts';
import type { InteractiveElement } from '../../src/sandbox/block-kit/elements.ts';
import type { UnplayedElement } from '../../src/sandbox/block-kit/unplayed-elements.ts';
import { checkMessageBlocks, checkView, type Verdict } from '../../src/sandbox/block-kit/validate.ts';
import { readBlocks } from '../../src/sandbox/reading/blocks.ts';
import { readText } from '../../src/sandbox/reading/text-object.ts';
import { readValue } from '../../src/sandbox/reading/value.ts';
import { initialValue } from '../../src/sandbox/state/values.ts';
import { people } from './sample-data.ts';

/** More options than this are told by the first few and the last. */
const mostOptions = 24;

/** What Slack would refuse to show. */
export class UnshowableError extends Error {
  readonly code = 'unshowable';
}

const names = new Map<string, string>(Object.values(people).map(({ id, name }) => [id, name]));
const nameOf = (id: string): string => names.get(id) ?? id;

export function messageInWords({ text, blocks }: Message): string {
  const shown = blocksInWords(accepted(checkMessageBlocks(blocks)));
  return [`Notification: ${plainly(readText({ type: 'mrkdwn', text }, nameOf))}`, quoted(shown)].join('\n\n');
}

export function viewInWords(view: View): string {
  const seen = accepted(checkView(view));
  const blocks = blocksInWords(seen.blocks);
  if (seen.type === 'home') return quoted(blocks);
  const buttons = [seen.submit, seen.close]
    .filter((each) => each !== undefined)
    .map(({ text }) => `[${text}]`);
  return quoted([`**${plainly(seen.title.text)}**`, ...blocks, buttons.join(' ')]);
}

function accepted<Value>(verdict: Verdict<Value>): Value {
  if (verdict.ok) return verdict.value;
  throw new UnshowableError(verdict.messages.join('\n'));
}

/** Keeps Markdown from reading markup into what people and the bot say. */
export const plainly = (text: string): string =>
  text.replaceAll(/[\\*_<>#`|]/gu, '\\$&').replaceAll('\n', '\\\n');

const quoted = (paragraphs: readonly string[]): string =>
  paragraphs
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .replaceAll(/^(?=.)/gmu, '> ')
    .replaceAll(/^$/gmu, '>');

const blocksInWords = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(blockInWords);

function blockInWords(block: Block): readonly string[] {
  if (block.type === 'rich_text') return [`> ${reading(block)}`];
  if (isStill(block)) return [reading(block)];
  switch (block.type) {
    case 'divider':
      return ['---'];
    case 'header':
      return [`**${reading(block)}**`];
    case 'context':
      return [`_${reading(block)}_`];
    case 'section':
      return [
        reading({ ...block, accessory: undefined }),
        ...(block.accessory ? pressable(block.accessory) : []),
      ];
    case 'actions':
      return [
        block.elements.map((it) => labelled(played(it))).join(' '),
        ...block.elements.flatMap((it) => asksFirst(played(it))),
      ];
    case 'input':
      return inputInWords(block);
    case 'card':
    case 'carousel':
    case 'container':
    case 'context_actions':
      throw new UnshowableError(`The gallery cannot show a ${block.type} yet`);
  }
}

const reading = (block: Block): string => plainly(readBlocks([block], { nameOf, values: {} }));

type Pressable = NonNullable<Extract<Block, { type: 'section' }>['accessory']>;

const pressable = (accessory: Pressable): readonly string[] =>
  accessory.type === 'image'
    ? [accessory.alt_text]
    : [labelled(played(accessory)), ...asksFirst(played(accessory))];

/** Throws where the sandbox could not play what the bot would send. */
function played<Element extends { readonly type: string }>(
  element: Element,
): Exclude<Element, UnplayedElement> {
  if (isUnplayed(element)) throw new UnshowableError(`Nobody can act in a ${element.type} in the sandbox`);
  return element as Exclude<Element, UnplayedElement>;
}

function labelled(element: InteractiveElement): string {
  if (element.type === 'button') return `[${plainly(element.text.text)}]`;
  const placeholder = 'placeholder' in element ? element.placeholder?.text : undefined;
  return `[${plainly([placeholder, options(element)].filter(Boolean).join(': '))}]`;
}

function asksFirst(element: InteractiveElement): readonly string[] {
  if (!('confirm' in element) || element.confirm === undefined) return [];
  const { title, text, confirm, deny } = element.confirm;
  return [
    `${labelled(element)} first asks: **${plainly(title.text)}** ${plainly(readText(text, nameOf))} [${confirm.text}] [${deny.text}]`,
  ];
}

function inputInWords({
  label,
  element: given,
  hint,
  optional,
}: Extract<Block, { type: 'input' }>): readonly string[] {
  const element = played(given);
  const value = initialValue(element);
  const entered = value ? readValue(value, nameOf) : '';
  const placeholder = 'placeholder' in element ? element.placeholder?.text : undefined;
  const offered = options(element);
  return [
    [
      `**${plainly(label.text)}**${optional === true ? ' (may be left empty)' : ''}`,
      ...(entered === '' ? [] : [`Filled in: ${plainly(entered)}`]),
      ...(placeholder === undefined ? [] : [`Example: ${plainly(placeholder)}`]),
      ...(offered === '' ? [] : [`To choose from: ${plainly(offered)}`]),
      ...(hint ? [`_${plainly(hint.text)}_`] : []),
    ].join('\\\n'),
  ];
}

function options(element: InteractiveElement): string {
  const offered = optionsOf(element).map(({ text, description }) =>
    [text, description]
      .filter((each) => each !== undefined)
      .map((each) => readText(each, nameOf))
      .join(', '),
  );
  if (offered.length <= mostOptions) return offered.join(' · ');
  return [...offered.slice(0, 3), '…', ...offered.slice(-1)].join(' · ');
}
