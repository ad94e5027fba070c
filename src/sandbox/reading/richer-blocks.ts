import type { BlockOf } from '../block-kit/blocks.ts';
import type { RichText } from '../block-kit/rich-text.ts';
import type { TableCell } from '../block-kit/tables.ts';
import type { NameOf } from './mrkdwn.ts';
import { readRichText } from './rich-text.ts';
import { readText } from './text-object.ts';

export const readRichTextBlock = ({ elements }: RichText, nameOf: NameOf): string =>
  elements.map((it) => readRichText(it, nameOf)).join('\n');

export const readCell = (cell: TableCell, nameOf: NameOf): string =>
  cell.type === 'rich_text' ? readRichTextBlock(cell, nameOf) : cell.text;

/** Its buttons are read by whoever knows what elements say. */
export function readCard(
  { hero_image, title, subtitle, body, subtext }: BlockOf<'card'>,
  nameOf: NameOf,
): readonly string[] {
  const texts = [title, subtitle, body, subtext].map((text) => (text ? readText(text, nameOf) : ''));
  return [hero_image?.alt_text ?? '', ...texts];
}

export const readContainerHead = (
  { title, rich_text_title, subtitle }: BlockOf<'container'>,
  nameOf: NameOf,
): readonly string[] => [
  rich_text_title ? readRichTextBlock(rich_text_title, nameOf) : (title?.text ?? ''),
  subtitle ? readText(subtitle, nameOf) : '',
];

export const STATUS = {
  pending: 'waiting',
  in_progress: 'under way',
  complete: 'done',
  error: 'failed',
} as const;

export const readTask = (
  { title, status = 'pending', details, output, sources = [] }: BlockOf<'task_card'>,
  nameOf: NameOf,
): readonly string[] => [
  `${title} (${STATUS[status]})`,
  ...[details, output].map((text) => (text ? readRichTextBlock(text, nameOf) : '')),
  ...sources.map(({ text }) => text),
];

export const readVideo = ({
  title,
  author_name,
  description,
  alt_text,
}: BlockOf<'video'>): readonly string[] => [title.text, author_name ?? '', description?.text ?? '', alt_text];
