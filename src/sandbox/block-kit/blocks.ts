import { z } from 'zod';
import { chart } from './charts.ts';
import { anyText, characters, identifier, listOf, plainText } from './composition.ts';
import { accessory, actionsElement, contextElement, inputElement } from './elements.ts';
import { LIMITS } from './limits.ts';
import { richTextElement } from './rich-text.ts';

const block_id = identifier.optional();

const section = z.strictObject({
  type: z.literal('section'),
  block_id,
  text: anyText(LIMITS.sectionText).optional(),
  fields: listOf(anyText(LIMITS.sectionField), LIMITS.sectionFields).optional(),
  accessory: accessory.optional(),
  expand: z.boolean().optional(),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(LIMITS.inputLabel),
  element: inputElement,
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id,
  elements: z.array(richTextElement),
});

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string() }),
  richText,
]);

const table = z.strictObject({
  type: z.literal('table'),
  block_id,
  rows: listOf(listOf(cell, LIMITS.tableColumns), LIMITS.tableRows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.tableColumns)
    .optional(),
});

export const block = z.discriminatedUnion('type', [
  section,
  input,
  richText,
  table,
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(LIMITS.header) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: listOf(contextElement, LIMITS.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: listOf(actionsElement, LIMITS.actionsElements),
  }),
  z.strictObject({
    type: z.literal('image'),
    block_id,
    image_url: characters(LIMITS.url),
    alt_text: characters(LIMITS.imageAltText),
    title: plainText(LIMITS.imageTitle).optional(),
  }),
  z.strictObject({
    type: z.literal('data_visualization'),
    block_id,
    title: characters(LIMITS.chartTitle),
    chart,
  }),
]);

export type Block = z.infer<typeof block>;
export type TableCell = z.infer<typeof cell>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
