import { z } from 'zod';
import { fieldLength, presets, type Field, type Preset } from './fields.ts';
import type { Values } from './terms.ts';

/** What somebody has typed and not proposed yet: for them alone, and perhaps not sound yet. */
export type Draft = {
  readonly preset: Preset;
  readonly values: Values;
  /** The newest version that they had seen. */
  readonly seen: number;
};

export const draftSchema = z.object({
  preset: z.enum(presets),
  values: z.record(z.string(), z.string()).transform((values): Values => values),
  seen: z.int().min(0),
});

/**
 * A field with an example chosen for it: in the place of nothing, or of another example; below what somebody wrote themselves,
 * which is kept. Where there is no room for it, nothing changes.
 */
export function withExample(
  values: Values,
  field: Field,
  { example, examples }: { readonly example: string; readonly examples: readonly string[] },
): Values {
  const typed = values[field]?.trim() ?? '';
  const isOwn = typed !== '' && !examples.includes(typed);
  if (isOwn && typed.includes(example)) return values;
  const next = isOwn ? `${typed}\n${example}` : example;
  return Array.from(next).length > fieldLength ? values : { ...values, [field]: next };
}

/** The way back: what somebody wrote themselves, without the example below it. */
export const withoutExample = (values: Values, field: Field, example: string): Values =>
  isBelowOwn(values[field], example)
    ? { ...values, [field]: values[field]?.trimEnd().slice(0, -example.length).trimEnd() }
    : values;

/** Whether an example is the last of several lines. */
export const isBelowOwn = (text: string | undefined, example: string): boolean =>
  text?.trimEnd().endsWith(`\n${example}`) ?? false;
