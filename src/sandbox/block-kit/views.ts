import { z } from 'zod';
import { block } from './blocks.ts';
import { identifier, listOf, plainText } from './composition.ts';
import { codePoints, LIMITS } from './limits.ts';

const shared = {
  private_metadata: z
    .string()
    .refine((text) => codePoints(text) <= LIMITS.privateMetadata, {
      error: `must be less than ${LIMITS.privateMetadata + 1} characters`,
    })
    .optional(),
  callback_id: identifier.optional(),
  external_id: identifier.optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(LIMITS.modalTitle),
  submit: plainText(LIMITS.modalButton).optional(),
  close: plainText(LIMITS.modalButton).optional(),
  blocks: listOf(block, LIMITS.blocks.modal),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...shared,
});

const home = z.strictObject({
  type: z.literal('home'),
  blocks: listOf(block, LIMITS.blocks.home),
  ...shared,
});

export const view = z.discriminatedUnion('type', [modal, home]);
export const messageBlocks = z
  .array(block)
  .max(LIMITS.blocks.message, { error: `no more than ${LIMITS.blocks.message} items allowed` });

export type ViewDefinition = z.infer<typeof view>;
