import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { idAndNumber, jsonText, typedUpTo, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { wordingLength } from './model.ts';
import { texts } from './texts.ts';
import { fields } from './views.ts';

export const messageMeant = idAndNumber.transform(({ id, number }) => ({ programId: id, number }));

/** Who was named. Whether they still are those who read it is asked when it is sent. */
export const humanMetadata = jsonText.pipe(
  z.object({
    programId: z.uuid(),
    readers: z.string().length(43),
    instead: z.int().positive().max(9999).optional(),
  }),
);

const raw = z.object({ [fields.wording]: typedUpTo(wordingLength) });

/** @throws ZodError on a value that the view does not offer */
export function readWording(state: ViewState, reader: Reader): Read<string> {
  const { wording } = raw.parse(valuesOf(state));
  return wording === '' ? { errors: { [fields.wording]: texts(reader).missing } } : { value: wording };
}
