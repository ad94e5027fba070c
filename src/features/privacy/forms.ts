import { z } from 'zod';
import type { Reader } from '../../language.ts';
import { typedUpTo, valuesOf, type Read } from '../../slack/form-values.ts';
import type { ViewState } from '../../slack/listening/occasion.ts';
import { folded } from '../../written.ts';
import { fields } from './buttons.ts';
import { wordLength } from './model.ts';
import { texts } from './texts.ts';

const raw = z.object({ [fields.word]: typedUpTo(wordLength) });

/** @throws ZodError on a value that the view does not offer */
export function readWord(state: ViewState, reader: Reader): Read<true> {
  const { word } = raw.parse(valuesOf(state));
  const words = texts(reader).erase;
  return folded(word ?? '') === folded(words.word)
    ? { value: true }
    : { errors: { [fields.word]: words.otherWord(words.word) } };
}
