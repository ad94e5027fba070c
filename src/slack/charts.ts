import type { KnownBlock, RichTextBlock } from '@slack/types';
import { cut } from './blocks.ts';

/** To be copied as it stands. Nothing in it is read as markup. */
export const preformatted = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', border: 0, elements: [{ type: 'text', text }] }],
});

type ChartParts = {
  readonly type: 'line' | 'bar';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly data: readonly { readonly label: string; readonly value: number }[];
  }[];
};

/** Slack's own chart, in messages alone. Its types do not know it yet. */
export const chart = ({ type, title, categories, series }: ChartParts): KnownBlock =>
  ({
    type: 'data_visualization',
    title: cut(title, 50),
    chart: { type, series, axis_config: { categories } },
  }) as unknown as KnownBlock;
