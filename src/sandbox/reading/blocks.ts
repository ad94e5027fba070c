import type { Block } from '../block-kit/blocks.ts';
import type { Chart } from '../block-kit/charts.ts';
import type { ContextElement, InteractiveElement } from '../block-kit/elements.ts';
import { isStill, isUnplayed, optionsOf, type StillBlock } from '../block-kit/elements-of.ts';
import type { UnplayedElement } from '../block-kit/unplayed-elements.ts';
import type { Value, Values } from '../state/values.ts';
import type { NameOf } from './mrkdwn.ts';
import {
  readCard,
  readCell,
  readContainerHead,
  readRichTextBlock,
  readTask,
  readVideo,
} from './richer-blocks.ts';
import { readText } from './text-object.ts';
import { readValue } from './value.ts';

export type BlockReading = { readonly nameOf: NameOf; readonly values: Values };

/** Everything a person would read in these blocks, one line for each part. */
export const readBlocks = (blocks: readonly Block[], reading: BlockReading): string =>
  blocks
    .flatMap((block) => readBlock(block, reading))
    .filter((line) => line !== '')
    .join('\n');

function readBlock(block: Block, { nameOf, values }: BlockReading): readonly string[] {
  const held = values[block.block_id ?? ''] ?? {};
  const element = (it: InteractiveElement | UnplayedElement): string =>
    isUnplayed(it) ? readUnplayed(it) : readElement(it, { nameOf, value: held[it.action_id ?? ''] });
  if (isStill(block)) return readStill(block, nameOf);
  switch (block.type) {
    case 'section':
      return [
        ...(block.text ? [readText(block.text, nameOf)] : []),
        ...(block.fields ?? []).map((field) => readText(field, nameOf)),
        ...(block.accessory
          ? [block.accessory.type === 'image' ? block.accessory.alt_text : element(block.accessory)]
          : []),
      ];
    case 'input':
      return [block.label.text, element(block.element), block.hint?.text ?? ''];
    case 'header':
      return [readText(block.text, nameOf)];
    case 'context':
      return [block.elements.map((it) => readContext(it, nameOf)).join(' ')];
    case 'actions':
      return block.elements.map(element);
    case 'card':
      return [...readCard(block, nameOf), ...(block.actions ?? []).map(element)];
    case 'carousel':
      return block.elements.flatMap((it) => readBlock(it, { nameOf, values }));
    case 'container':
      return [
        ...readContainerHead(block, nameOf),
        ...block.child_blocks.flatMap((it) => readBlock(it, { nameOf, values })),
      ];
    case 'context_actions':
      return block.elements.map(element);
    case 'divider':
      return [];
  }
}

/** What nobody can act in. */
function readStill(block: StillBlock, nameOf: NameOf): readonly string[] {
  switch (block.type) {
    case 'alert':
      return [readText(block.text, nameOf)];
    case 'file':
      return [block.external_id];
    case 'image':
      return [block.title?.text ?? '', block.alt_text];
    case 'markdown':
      return [block.text];
    case 'plan':
      return [block.title, ...(block.tasks ?? []).flatMap((task) => readTask(task, nameOf))];
    case 'rich_text':
      return [readRichTextBlock(block, nameOf)];
    case 'task_card':
      return readTask(block, nameOf);
    case 'video':
      return readVideo(block);
    case 'data_table':
      return [
        block.caption,
        ...block.rows.map((row) => row.map((cell) => readCell(cell, nameOf)).join(' | ')),
      ];
    case 'table':
      return block.rows.map((row) => row.map((cell) => readCell(cell, nameOf)).join(' | '));
    case 'data_visualization':
      return [block.title, ...readChart(block.chart)];
  }
}

function readElement(
  element: InteractiveElement,
  { nameOf, value }: { readonly nameOf: NameOf; readonly value: Value | undefined },
): string {
  if (element.type === 'button') return element.text.text;
  const offered = optionsOf(element).map(({ text, description }) =>
    [readText(text, nameOf), description ? readText(description, nameOf) : ''].filter(Boolean).join(' – '),
  );
  const chosen = value ? readValue(value, nameOf) : '';
  if (element.type === 'radio_buttons' || element.type === 'checkboxes' || element.type === 'overflow')
    return offered.join('\n');
  const placeholder = 'placeholder' in element ? (element.placeholder?.text ?? '') : '';
  return chosen || placeholder;
}

const readContext = (element: ContextElement, nameOf: NameOf): string =>
  element.type === 'image' ? element.alt_text : readText(element, nameOf);

/** By what is written on it. */
function readUnplayed(element: UnplayedElement): string {
  if (element.type === 'feedback_buttons')
    return `${element.positive_button.text.text} ${element.negative_button.text.text}`;
  if ('text' in element) return element.text.text;
  return 'placeholder' in element ? (element.placeholder?.text ?? '') : '';
}

function readChart(chart: Chart): readonly string[] {
  if (chart.type === 'pie') return chart.segments.map(({ label, value }) => `${label}: ${value}`);
  return chart.series.map(({ name, data }) => {
    const points = data.map(({ label, value }) => `${label} ${value}`).join(', ');
    return `${name}: ${points}`;
  });
}
