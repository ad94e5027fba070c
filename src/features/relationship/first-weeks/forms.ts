import { z } from 'zod';
import { jsonText } from '../../../slack/form-values.ts';

/** A slot begins with a quarter of an hour; a year beyond 2100 is no slot. In seconds since 1970. */
const slot = z
  .int()
  .min(0)
  .max(4_102_444_800)
  .multipleOf(15 * 60)
  .transform((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));

/** What a button under a slot stands for. Whoever presses it must still prove to be of that pair. */
export const suggestionMeant = jsonText.pipe(
  z.object({ pairId: z.uuid(), at: slot, suits: z.array(z.string().max(40)).max(3) }),
);
