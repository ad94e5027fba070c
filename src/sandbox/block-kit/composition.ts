import { z } from 'zod';
import { codePoints, LIMITS } from './limits.ts';

/** A string of 1 to `most` code points; an empty one is refused as Slack refuses it. */
export const characters = (most: number) =>
  z
    .string()
    .refine((text) => text.length > 0, { error: 'must be more than 0 characters' })
    .refine((text) => codePoints(text) <= most, { error: `must be less than ${most + 1} characters` });

export const listOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(item)
    .min(1, { error: 'must have more than 0 items' })
    .max(most, { error: `no more than ${most} items allowed` });

export const identifier = characters(LIMITS.identifier);

export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: characters(most), emoji: z.boolean().optional() });

const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: characters(most), verbatim: z.boolean().optional() });

export const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const optionValue = characters(LIMITS.optionValue);

/** An option of a select or an overflow menu: plain text only. */
export const optionObject = z.strictObject({
  text: plainText(LIMITS.optionText),
  value: optionValue,
  description: plainText(LIMITS.optionDescription).optional(),
});

export const overflowOption = optionObject.extend({ url: characters(LIMITS.url).optional() });

/** An option of radio buttons or checkboxes: these may carry mrkdwn. */
export const checkableOption = z.strictObject({
  text: anyText(LIMITS.optionText),
  value: optionValue,
  description: anyText(LIMITS.optionDescription).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(LIMITS.optionText),
  options: listOf(optionObject, LIMITS.selectOptions),
});

export const buttonStyle = z.enum(['primary', 'danger']);

export const confirmDialog = z.strictObject({
  title: plainText(LIMITS.confirmTitle),
  text: anyText(LIMITS.confirmText),
  confirm: plainText(LIMITS.confirmButton),
  deny: plainText(LIMITS.confirmButton),
  style: buttonStyle.optional(),
});

export type Text = z.infer<ReturnType<typeof anyText>>;
export type Option = z.infer<typeof checkableOption>;
export type ConfirmDialog = z.infer<typeof confirmDialog>;
