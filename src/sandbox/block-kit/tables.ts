import { z } from 'zod';
import { characters, identifier, listOf } from './composition.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';

const rawText = z.strictObject({ type: z.literal('raw_text'), text: characters(LIMITS.tableCharacters) });
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: characters(LIMITS.tableCharacters),
});
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);

export const table = z.strictObject({
  type: z.literal('table'),
  block_id: identifier.optional(),
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

export const dataTable = z.strictObject({
  type: z.literal('data_table'),
  block_id: identifier.optional(),
  caption: z.string().min(1, { error: 'must be more than 0 characters' }),
  rows: listOf(listOf(cell, LIMITS.tableColumns), LIMITS.dataTableRows),
  page_size: z.int().min(1).max(LIMITS.dataTablePage).optional(),
  row_header_column_index: z.int().min(0).optional(),
});

export type TableCell = z.infer<typeof cell>;
