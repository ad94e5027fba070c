import type { Block } from './blocks.ts';
import type { Option } from './composition.ts';
import type { InteractiveElement } from './elements.ts';
import type { UnplayedElement } from './unplayed-elements.ts';

const UNPLAYED: Readonly<Record<UnplayedElement['type'], true>> = {
  external_select: true,
  multi_external_select: true,
  channels_select: true,
  multi_channels_select: true,
  multi_conversations_select: true,
  workflow_button: true,
  rich_text_input: true,
  file_input: true,
  feedback_buttons: true,
  icon_button: true,
};

/** Whether Slack's people could act in it, and nobody can here. */
export const isUnplayed = <Element extends { readonly type: string }>(
  element: Element,
): element is Extract<Element, UnplayedElement> => Object.hasOwn(UNPLAYED, element.type);

const isPlayed = <Element extends { readonly type: string }>(
  element: Element,
): element is Exclude<Element, UnplayedElement> => !isUnplayed(element);

const STILL = {
  alert: true,
  data_table: true,
  data_visualization: true,
  file: true,
  image: true,
  markdown: true,
  plan: true,
  rich_text: true,
  table: true,
  task_card: true,
  video: true,
} as const satisfies Partial<Record<Block['type'], true>>;

/** A block of its own that is only to be read. */
export type StillBlock = Extract<Block, { readonly type: keyof typeof STILL }>;

export const isStill = (block: Block): block is StillBlock => Object.hasOwn(STILL, block.type);

/** The blocks and those within them, each followed by its own. */
export const withInner = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'container') return [block, ...block.child_blocks];
    return block.type === 'carousel' ? [block, ...block.elements] : [block];
  });

/** The elements of a block itself that a person can act on, in the order they are read. */
export function interactiveElementsOf(block: Block): readonly InteractiveElement[] {
  if (isStill(block)) return [];
  switch (block.type) {
    case 'actions':
      return block.elements.filter(isPlayed);
    case 'card':
      return block.actions ?? [];
    case 'input':
      return [block.element].filter(isPlayed);
    case 'section':
      return block.accessory && block.accessory.type !== 'image' ? [block.accessory].filter(isPlayed) : [];
    case 'carousel':
    case 'container':
    case 'context':
    case 'context_actions':
    case 'divider':
    case 'header':
      return [];
  }
}

/** The options an element offers, groups opened; none for elements that offer none. */
export function optionsOf(element: InteractiveElement): readonly Option[] {
  if ('option_groups' in element && element.option_groups)
    return element.option_groups.flatMap((group) => group.options);
  return 'options' in element ? (element.options ?? []) : [];
}

/** The options an element starts with. */
export function initialOptionsOf(element: InteractiveElement): readonly Option[] {
  if ('initial_options' in element) return element.initial_options ?? [];
  return 'initial_option' in element && element.initial_option ? [element.initial_option] : [];
}

/** Whether each of its options does something by itself, as a button would. */
export const isMenu = ({ type }: Block, element: InteractiveElement): boolean =>
  element.type === 'overflow' || (type === 'actions' && element.type === 'static_select');
