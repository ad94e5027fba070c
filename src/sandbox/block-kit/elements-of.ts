import type { Block } from './blocks.ts';
import type { Option } from './composition.ts';
import type { InteractiveElement } from './elements.ts';

/** The elements of a block that a person can act on, in the order they are read. */
export function interactiveElementsOf(block: Block): readonly InteractiveElement[] {
  switch (block.type) {
    case 'actions':
      return block.elements;
    case 'input':
      return [block.element];
    case 'section':
      return block.accessory && block.accessory.type !== 'image' ? [block.accessory] : [];
    case 'context':
    case 'data_visualization':
    case 'divider':
    case 'header':
    case 'image':
    case 'rich_text':
    case 'table':
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
