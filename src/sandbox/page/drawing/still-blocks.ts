import type { BlockOf } from '../../block-kit/blocks.ts';
import type { Image } from '../../block-kit/elements.ts';
import type { RichText } from '../../block-kit/rich-text.ts';
import type { TableCell } from '../../block-kit/tables.ts';
import type { UnplayedElement } from '../../block-kit/unplayed-elements.ts';
import { STATUS } from '../../reading/richer-blocks.ts';
import { make } from '../dom.ts';
import type { PageReader } from './marks.ts';
import { linkNode, textNodes } from './marks.ts';
import { richTextNode } from './rich-text.ts';

/** A picture, or what is to be read in the place of a file that lies in Slack. */
export const pictureNode = (image: Omit<Image, 'type'>, kind?: string): HTMLElement =>
  image.image_url === undefined
    ? make('span', { class: 'hint' }, [image.alt_text])
    : make('img', { src: image.image_url, alt: image.alt_text, class: kind });

/** What Slack’s people could act in, and nobody can here. */
export function unplayedNode(element: UnplayedElement): HTMLElement {
  const says = 'text' in element ? element.text.text : element.type.replaceAll('_', ' ');
  return make('span', { class: 'unplayed' }, [`${says} (not to be used in the sandbox)`]);
}

export const richTextBlockNode = ({ elements }: RichText, reader: PageReader): HTMLElement =>
  make(
    'div',
    { class: 'block rich-text' },
    elements.map((it) => richTextNode(it, reader)),
  );

const cellNodes = (cell: TableCell, reader: PageReader): readonly (Node | string)[] =>
  cell.type === 'rich_text' ? cell.elements.map((it) => richTextNode(it, reader)) : [cell.text];

export function tableNode({ rows, column_settings }: BlockOf<'table'>, reader: PageReader): HTMLElement {
  const alignOf = (column: number) => `align-${column_settings?.[column]?.align ?? 'left'}`;
  const nodes = rows.map((row, index) =>
    make(
      'tr',
      {},
      row.map((cell, column) =>
        make(
          index === 0 ? 'th' : 'td',
          { class: alignOf(column), scope: index === 0 ? 'col' : undefined },
          cellNodes(cell, reader),
        ),
      ),
    ),
  );
  return scrolled('Table', nodes);
}

export function dataTableNode(
  { rows, caption, row_header_column_index: named = 0 }: BlockOf<'data_table'>,
  reader: PageReader,
): HTMLElement {
  const nodes = rows.map((row, index) =>
    make(
      'tr',
      {},
      row.map((cell, column) => {
        const scope = index === 0 ? 'col' : column === named ? 'row' : undefined;
        const kind = cell.type === 'raw_number' ? 'align-right' : undefined;
        return make(scope ? 'th' : 'td', { scope, class: kind }, cellNodes(cell, reader));
      }),
    ),
  );
  return scrolled(caption, nodes, caption);
}

/** It scrolls sideways, by the keyboard too. */
function scrolled(label: string, [head, ...body]: readonly HTMLElement[], caption?: string): HTMLElement {
  return make('div', { class: 'block table', tabindex: 0, role: 'region', 'aria-label': label }, [
    make('table', {}, [
      caption === undefined ? undefined : make('caption', {}, [caption]),
      make('thead', {}, [head]),
      make('tbody', {}, body),
    ]),
  ]);
}

export const alertNode = ({ text, level = 'default' }: BlockOf<'alert'>, reader: PageReader): HTMLElement =>
  make('div', { class: `block alert ${level}`, role: 'note' }, textNodes(text, reader));

/** As it was written: nothing of the bot’s is Markdown. */
export const markdownNode = ({ text }: BlockOf<'markdown'>): HTMLElement =>
  make('div', { class: 'block text' }, [text]);

export const fileNode = ({ external_id }: BlockOf<'file'>): HTMLElement =>
  make('p', { class: 'block hint' }, [`File from elsewhere: ${external_id}`]);

export const videoNode = (block: BlockOf<'video'>, reader: PageReader): HTMLElement =>
  make('figure', { class: 'block' }, [
    make('figcaption', {}, [
      ...(block.title_url === undefined
        ? textNodes(block.title, reader)
        : [linkNode(block.title_url, block.title.text)]),
      ...[block.author_name, block.provider_name].map((it) => (it === undefined ? '' : ` · ${it}`)),
    ]),
    make('img', { src: block.thumbnail_url, alt: block.alt_text }),
    block.description && make('p', {}, textNodes(block.description, reader)),
  ]);

export function taskNode(block: BlockOf<'task_card'>, reader: PageReader): HTMLElement {
  const { title, status = 'pending', details, output, sources = [] } = block;
  return make('div', { class: 'block task' }, [
    make('p', {}, [make('strong', {}, [title]), make('span', { class: 'hint' }, [` ${STATUS[status]}`])]),
    details && richTextBlockNode(details, reader),
    output && richTextBlockNode(output, reader),
    ...sources.map(({ url, text }) => make('p', {}, [linkNode(url, text)])),
  ]);
}

export const planNode = ({ title, tasks = [] }: BlockOf<'plan'>, reader: PageReader): HTMLElement =>
  make('div', { class: 'block' }, [
    make('p', {}, [make('strong', {}, [title])]),
    ...tasks.map((task) => taskNode(task, reader)),
  ]);
