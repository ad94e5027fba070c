import { z } from 'zod';
import { idAndNumber, jsonText } from '../../../slack/form-values.ts';

export const sessionMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

export const planMeant = z
  .string()
  .regex(/^[0-9a-f-]{36}:[1-9]\d{0,3}:\d{1,2}$/)
  .transform((value) => value.split(':'))
  .pipe(z.tuple([z.uuid(), z.string().transform(Number), z.string().transform(Number)]))
  .transform(([pairId, number, planIndex]) => ({ pairId, number, planIndex }));

/** Whose action, on which agenda. Whoever presses it must prove to be the one. */
export const actionMeant = jsonText.pipe(
  z.object({
    pairId: z.uuid(),
    number: z.int().min(1).max(9999),
    planIndex: z.int().min(0).max(99),
    whose: z.string().max(64),
  }),
);
