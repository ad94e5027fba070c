import { z } from 'zod';
import { chosenNumber, idAndNumber, jsonText, valuesOf } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { scale, type Answers, type Item } from './model.ts';

const point = chosenNumber(scale);

const raw = z.object({ usefulness: point, openness: point, movement: point } satisfies Record<
  Item,
  z.ZodType
>);

/** @throws ZodError on a value that the view does not offer */
export const readAnswers = (state: ViewState): Answers => raw.parse(valuesOf(state));

export const checkInMetadata = jsonText.pipe(z.object({ pairId: z.uuid(), occurrence: z.int().positive() }));

export const checkInMeant = idAndNumber
  .refine(({ number }) => number > 0)
  .transform(({ id, number }) => ({ pairId: id, occurrence: number }));
