import type { Block, BlockOf } from '../../block-kit/blocks.ts';
import { isStill, isUnplayed, type StillBlock } from '../../block-kit/elements-of.ts';
import type { ContextElement, InteractiveElement } from '../../block-kit/elements.ts';
import type { UnplayedElement } from '../../block-kit/unplayed-elements.ts';
import { chartNode } from './chart.ts';
import { make } from '../dom.ts';
import { elementNode, isGroup, type Drawing } from './elements.ts';
import type { PageReader } from './marks.ts';
import { textNodes } from './marks.ts';
import {
  alertNode,
  dataTableNode,
  fileNode,
  markdownNode,
  pictureNode,
  planNode,
  richTextBlockNode,
  tableNode,
  taskNode,
  unplayedNode,
  videoNode,
} from './still-blocks.ts';
import type { Surface } from './surface.ts';

export const blockNodes = (blocks: readonly Block[], surface: Surface): readonly HTMLElement[] =>
  blocks.map((block) => blockNode(block, surface));

function blockNode(block: Block, surface: Surface): HTMLElement {
  const { reader } = surface;
  if (isStill(block)) return stillNode(block, reader);
  switch (block.type) {
    case 'section':
      return sectionNode(block, surface);
    case 'input':
      return inputNode(block, surface);
    case 'header':
      return make('h3', { class: 'block' }, textNodes(block.text, reader));
    case 'divider':
      return make('hr', { class: 'block' });
    case 'context':
      return make(
        'div',
        { class: 'block context' },
        block.elements.map((it) => contextNode(it, reader)),
      );
    case 'actions':
      return rowNode(block.elements, surface, block.block_id);
    case 'context_actions':
      return rowNode(block.elements, surface, block.block_id);
    case 'card':
      return cardNode(block, surface);
    case 'carousel':
      return make(
        'div',
        { class: 'block carousel', tabindex: 0, role: 'region', 'aria-label': 'Cards' },
        block.elements.map((it) => cardNode(it, surface)),
      );
    case 'container':
      return containerNode(block, surface);
  }
}

function stillNode(block: StillBlock, reader: PageReader): HTMLElement {
  switch (block.type) {
    case 'alert':
      return alertNode(block, reader);
    case 'data_table':
      return dataTableNode(block, reader);
    case 'data_visualization':
      return chartNode(block);
    case 'file':
      return fileNode(block);
    case 'image':
      return make('figure', { class: 'block' }, [
        block.title && make('figcaption', {}, textNodes(block.title, reader)),
        pictureNode(block),
      ]);
    case 'markdown':
      return markdownNode(block);
    case 'plan':
      return planNode(block, reader);
    case 'rich_text':
      return richTextBlockNode(block, reader);
    case 'table':
      return tableNode(block, reader);
    case 'task_card':
      return taskNode(block, reader);
    case 'video':
      return videoNode(block, reader);
  }
}

const anyElementNode = (element: InteractiveElement | UnplayedElement, drawing: Drawing): HTMLElement =>
  isUnplayed(element) ? unplayedNode(element) : elementNode(element, drawing);

const rowNode = (
  elements: readonly (InteractiveElement | UnplayedElement)[],
  surface: Surface,
  blockId = '',
): HTMLElement =>
  make(
    'div',
    { class: 'block actions' },
    elements.map((it) => anyElementNode(it, { surface, blockId, label: undefined })),
  );

function cardNode(block: BlockOf<'card'>, surface: Surface): HTMLElement {
  const { hero_image, icon, title, subtitle, body, subtext, actions } = block;
  const { reader } = surface;
  return make('div', { class: 'block card' }, [
    hero_image && pictureNode(hero_image, 'hero'),
    icon && pictureNode(icon, 'icon'),
    title && make('p', {}, [make('strong', {}, textNodes(title, reader))]),
    subtitle && make('p', { class: 'hint' }, textNodes(subtitle, reader)),
    body && make('p', {}, textNodes(body, reader)),
    subtext && make('p', { class: 'hint' }, textNodes(subtext, reader)),
    actions && rowNode(actions, surface, block.block_id),
  ]);
}

/** One that can be folded is the browser's own. */
function containerNode(block: BlockOf<'container'>, surface: Surface): HTMLElement {
  const { title, rich_text_title, subtitle, icon, child_blocks, is_collapsible, default_collapsed } = block;
  const { reader } = surface;
  const head = [
    icon && pictureNode(icon, 'icon'),
    rich_text_title
      ? richTextBlockNode(rich_text_title, reader)
      : title && make('strong', {}, textNodes(title, reader)),
    subtitle && make('span', { class: 'hint' }, textNodes(subtitle, reader)),
  ];
  const inner = make('div', {}, blockNodes(child_blocks, surface));
  return is_collapsible
    ? make('details', { class: 'block card', open: !default_collapsed }, [make('summary', {}, head), inner])
    : make('div', { class: 'block card' }, [make('div', {}, head), inner]);
}

function sectionNode(
  { block_id, text, fields, accessory }: BlockOf<'section'>,
  surface: Surface,
): HTMLElement {
  const { reader } = surface;
  const words = make('div', { class: 'words' }, [
    text && make('div', { class: 'text' }, textNodes(text, reader)),
    fields &&
      make(
        'div',
        { class: 'fields' },
        fields.map((field) => make('div', { class: 'text' }, textNodes(field, reader))),
      ),
  ]);
  if (!accessory) return make('div', { class: 'block section' }, [words]);
  const beside =
    accessory.type === 'image'
      ? pictureNode(accessory, 'thumbnail')
      : anyElementNode(accessory, {
          surface,
          blockId: block_id ?? '',
          label: words.textContent || undefined,
        });
  return make('div', { class: 'block section' }, [words, beside]);
}

/** A labelled field, its hint and its error tied to it for screen readers. */
function inputNode(block: BlockOf<'input'>, surface: Surface): HTMLElement {
  const blockId = block.block_id ?? '';
  const error = surface.errors[blockId];
  const optional = block.optional ? make('span', { class: 'optional' }, [' (optional)']) : undefined;
  const labelled = [make('span', {}, textNodes(block.label, surface.reader)), optional];
  const notes = [
    block.hint && make('p', { class: 'hint', id: `hint-${blockId}` }, textNodes(block.hint, surface.reader)),
    error === undefined ? undefined : make('p', { class: 'error', id: `error-${blockId}` }, [error]),
  ];
  if (isUnplayed(block.element))
    return make('div', { class: 'block input' }, [
      make('p', {}, labelled),
      unplayedNode(block.element),
      ...notes,
    ]);
  const element = elementNode(block.element, { surface, blockId, label: block.label.text });
  const control = isGroup(block.element)
    ? element
    : (element.querySelector('input, select, textarea') ?? element);
  control.id = `field-${blockId}`;
  control.setAttribute('aria-describedby', notes.flatMap((note) => (note ? [note.id] : [])).join(' '));
  if (error !== undefined) control.setAttribute('aria-invalid', 'true');
  if (!block.optional && !isGroup(block.element)) control.setAttribute('aria-required', 'true');
  if (isGroup(block.element)) {
    element.prepend(make('legend', {}, labelled));
    return make('div', { class: 'block input' }, [element, ...notes]);
  }
  return make('div', { class: 'block input' }, [
    make('label', { for: control.id }, labelled),
    element,
    ...notes,
  ]);
}

const contextNode = (element: ContextElement, reader: PageReader): HTMLElement =>
  element.type === 'image' ? pictureNode(element) : make('span', {}, textNodes(element, reader));
