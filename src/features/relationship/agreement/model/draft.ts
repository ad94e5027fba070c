import { z } from 'zod';
import { presets, type Field, type Preset } from './fields.ts';
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
 * which is kept.
 */
export function withExample(
  values: Values,
  field: Field,
  { example, examples }: { readonly example: string; readonly examples: readonly string[] },
): Values {
  const typed = values[field]?.trim() ?? '';
  const isOwn = typed !== '' && !examples.includes(typed);
  if (isOwn && typed.includes(example)) return values;
  return { ...values, [field]: isOwn ? `${typed}\n${example}` : example };
}
