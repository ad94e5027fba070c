import { z } from 'zod';
import { idAndNumber, idAndTwoNumbers, jsonText } from '../../../slack/form-values.ts';

export const sessionMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

export const planMeant = idAndTwoNumbers
  .transform(({ id, first: number, second: planIndex }) => ({ pairId: id, number, planIndex }))
  .pipe(z.object({ pairId: z.uuid(), number: z.int(), planIndex: z.int().max(99) }));

/** Whose action, on which agenda. Whoever presses it must prove to be the one. */
export const actionMeant = jsonText.pipe(
  z.object({
    pairId: z.uuid(),
    number: z.int().min(1).max(9999),
    whose: z.string().max(64),
  }),
);
