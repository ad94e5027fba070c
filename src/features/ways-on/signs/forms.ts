import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { jsonText, typedUpTo, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { readable, typeable } from '../../../written.ts';
import { signsInOrder, type Sign } from './model/rules.ts';
import { wordingLength } from './model/telling.ts';
import { texts } from './texts.ts';
import { fields } from './views.ts';

const sign = z.enum(signsInOrder as readonly [Sign, ...Sign[]]);

export const signMeant = z
  .string()
  .regex(/^[0-9a-f-]{36}:[a-z-]{1,40}$/)
  .transform((value) => ({ pairId: value.slice(0, 36), sign: value.slice(37) }))
  .pipe(z.object({ pairId: z.uuid(), sign }));

export const writingMetadata = jsonText.pipe(z.object({ pairId: z.uuid(), sign }));

const upToLength = (text: string): boolean => Array.from(text).length <= wordingLength;
const canBeRead = (text: string): boolean => readable(text) !== '';

/** What was shown is what is said. */
export const sendingMetadata = jsonText.pipe(
  z.object({
    pairId: z.uuid(),
    wording: z.string().transform(typeable).refine(upToLength).refine(canBeRead),
  }),
);

const raw = z.object({ [fields.wording]: typedUpTo(wordingLength) });

/** @throws ZodError on a value that the view does not offer */
export function readWording(state: ViewState, reader: Reader): Read<string> {
  const wording = typeable(raw.parse(valuesOf(state)).wording);
  return !canBeRead(wording) ? { errors: { [fields.wording]: texts(reader).missing } } : { value: wording };
}
