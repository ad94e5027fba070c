import type { Block, BlockOf, TableCell } from '../../block-kit/blocks.ts';
import type { ContextElement } from '../../block-kit/elements.ts';
import { chartNode } from './chart.ts';
import { make } from '../dom.ts';
import { elementNode, isGroup } from './elements.ts';
import type { Reader } from './marks.ts';
import { textNodes } from './marks.ts';
import { richTextNode } from './rich-text.ts';
import type { Surface } from './surface.ts';

export const blockNodes = (blocks: readonly Block[], surface: Surface): readonly HTMLElement[] =>
  blocks.map((block) => blockNode(block, surface));

function blockNode(block: Block, surface: Surface): HTMLElement {
  const { reader } = surface;
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
      return make(
        'div',
        { class: 'block actions' },
        block.elements.map((it) =>
          elementNode(it, { surface, blockId: block.block_id ?? '', label: undefined }),
        ),
      );
    case 'image':
      return make('figure', { class: 'block' }, [
        block.title && make('figcaption', {}, textNodes(block.title, reader)),
        make('img', { src: block.image_url, alt: block.alt_text }),
      ]);
    case 'rich_text':
      return make(
        'div',
        { class: 'block rich-text' },
        block.elements.map((it) => richTextNode(it, reader)),
      );
    case 'table':
      return tableNode(block, reader);
    case 'data_visualization':
      return chartNode(block);
  }
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
      ? make('img', { src: accessory.image_url, alt: accessory.alt_text, class: 'thumbnail' })
      : elementNode(accessory, { surface, blockId: block_id ?? '', label: words.textContent || undefined });
  return make('div', { class: 'block section' }, [words, beside]);
}

/** A labelled field, its hint and its error tied to it for screen readers. */
function inputNode(block: BlockOf<'input'>, surface: Surface): HTMLElement {
  const blockId = block.block_id ?? '';
  const error = surface.errors[blockId];
  const optional = block.optional ? make('span', { class: 'optional' }, [' (optional)']) : undefined;
  const labelled = [make('span', {}, textNodes(block.label, surface.reader)), optional];
  const element = elementNode(block.element, { surface, blockId, label: block.label.text });
  const notes = [
    block.hint && make('p', { class: 'hint', id: `hint-${blockId}` }, textNodes(block.hint, surface.reader)),
    error === undefined ? undefined : make('p', { class: 'error', id: `error-${blockId}` }, [error]),
  ];
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

const contextNode = (element: ContextElement, reader: Reader): HTMLElement =>
  element.type === 'image'
    ? make('img', { src: element.image_url, alt: element.alt_text })
    : make('span', {}, textNodes(element, reader));

function tableNode({ rows, column_settings }: BlockOf<'table'>, reader: Reader): HTMLElement {
  const cellNode = (cell: TableCell, column: number, tag: 'th' | 'td'): HTMLElement =>
    make(
      tag,
      {
        class: `align-${column_settings?.[column]?.align ?? 'left'}`,
        scope: tag === 'th' ? 'col' : undefined,
      },
      cell.type === 'raw_text' ? [cell.text] : cell.elements.map((it) => richTextNode(it, reader)),
    );
  const [head, ...body] = rows.map((row, index) =>
    make(
      'tr',
      {},
      row.map((cell, column) => cellNode(cell, column, index === 0 ? 'th' : 'td')),
    ),
  );
  return make('div', { class: 'block table', tabindex: 0, role: 'region', 'aria-label': 'Table' }, [
    make('table', {}, [make('thead', {}, [head]), make('tbody', {}, body)]),
  ]);
}
