import { z } from 'zod';
import { chartBlock } from './charts.ts';
import { characters, identifier } from './composition.ts';
import { LIMITS } from './limits.ts';
import {
  alert,
  card,
  carousel,
  container,
  contextActions,
  markdown,
  plan,
  taskCard,
} from './richer-blocks.ts';
import { simpleBlocks } from './simple-blocks.ts';
import { dataTable } from './tables.ts';

/** Every block that Slack documents. */
export const block = z.discriminatedUnion('type', [
  ...simpleBlocks,
  alert,
  card,
  carousel,
  container,
  contextActions,
  dataTable,
  markdown,
  plan,
  taskCard,
  z.strictObject({
    type: z.literal('data_visualization'),
    block_id: identifier.optional(),
    title: characters(LIMITS.chartTitle),
    chart: chartBlock,
  }),
]);

export type Block = z.infer<typeof block>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
