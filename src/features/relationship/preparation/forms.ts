import { z } from 'zod';
import { chosen, idAndNumber, jsonText, typedUpTo, valuesOf } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { dilemmaLength, visibilities, type Dilemma } from './model.ts';
import { fields } from './views.ts';

export const sessionMeant = idAndNumber.transform(({ id, number }) => ({ pairId: id, number }));

/** Of which session. Whoever submits it must still prove to be of that pair. */
export const sessionMetadata = jsonText.pipe(
  z.object({ pairId: z.uuid(), number: z.int().min(1).max(9999) }),
);

const raw = z.object({
  [fields.dilemma]: typedUpTo(dilemmaLength),
  [fields.visibility]: chosen.pipe(z.enum(visibilities)),
});

/** @throws ZodError on a value that the view does not offer */
export function readDilemma(state: ViewState): Omit<Dilemma, 'personId'> {
  const { dilemma, visibility } = raw.parse(valuesOf(state));
  return { wording: dilemma, visibleTo: visibility };
}
