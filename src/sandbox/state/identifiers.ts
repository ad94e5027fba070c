import { createHash, randomBytes } from 'node:crypto';
import type { Block } from '../block-kit/blocks.ts';

export const APP_ID = 'A0PEERPAIRS';

/** An id in Slack's style, new each time. */
export const freshId = (prefix: string): string => prefix + randomBytes(5).toString('hex').toUpperCase();

/** An id in Slack's style that is the same for the same parts. */
export const derivedId = (prefix: string, parts: readonly string[]): string =>
  prefix + createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 10).toUpperCase();

export const randomToken = (): string => randomBytes(16).toString('hex');

/**
 * Slack gives every block and element an id where the app gave none. Here a block that is published once more as it was
 * keeps its id, so that a press on what a browser still shows meets the same block.
 */
export function withIdentifiers(blocks: readonly Block[]): readonly Block[] {
  const timesSeen = new Map<string, number>();
  return blocks.map((block) => {
    const content = JSON.stringify(block);
    const times = timesSeen.get(content) ?? 0;
    timesSeen.set(content, times + 1);
    const block_id = block.block_id ?? derivedId('', [content, String(times)]);
    return withInnerIds(withActionIds({ ...block, block_id }), block_id);
  });
}

/** What stands within a block is told apart by where it stands. */
function withInnerIds(block: Block, outer: string): Block {
  const named = <Inner extends Block>(inner: Inner, index: number): Inner => ({
    ...inner,
    block_id: inner.block_id ?? derivedId('', [outer, String(index)]),
  });
  if (block.type === 'container')
    return { ...block, child_blocks: block.child_blocks.map(named).map(withActionIds) };
  if (block.type === 'carousel') return { ...block, elements: block.elements.map(named).map(withActionIds) };
  return block;
}

function withActionIds<Given extends Block>(block: Given): Given;
function withActionIds(block: Block): Block {
  if (block.type === 'card' && block.actions) return { ...block, actions: block.actions.map(withActionId) };
  if (block.type === 'actions') return { ...block, elements: block.elements.map(withActionId) };
  if (block.type === 'input') return { ...block, element: withActionId(block.element) };
  if (block.type === 'section' && block.accessory && block.accessory.type !== 'image')
    return { ...block, accessory: withActionId(block.accessory) };
  return block;
}

const shortId = (): string => randomBytes(4).toString('base64url').slice(0, 5);

const withActionId = <Element extends { action_id?: string | undefined }>(element: Element): Element => ({
  ...element,
  action_id: element.action_id ?? shortId(),
});
