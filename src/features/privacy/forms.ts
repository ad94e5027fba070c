import { z } from 'zod';
import type { Reader } from '../../language.ts';
import { chosen, typedUpTo, valuesOf, type Read } from '../../slack/form-values.ts';
import type { ViewState } from '../../slack/listening/occasion.ts';
import { folded } from '../../written.ts';
import { fields } from './buttons.ts';
import { wordLength } from './model.ts';
import { texts } from './texts.ts';

const typed = z.object({ [fields.word]: typedUpTo(wordLength) });
const whom = z.object({ [fields.person]: chosen });

/** @throws ZodError on a value that the view does not offer */
export function readWord(state: ViewState, reader: Reader): Read<true> {
  const { word } = typed.parse(valuesOf(state));
  const words = texts(reader).erase;
  return folded(word ?? '') === folded(words.word)
    ? { value: true }
    : { errors: { [fields.word]: words.otherWord(words.word) } };
}

/**
 * Of somebody else, with the word that confirms it.
 * @throws ZodError on a value that the view does not offer
 */
export function readDeparted(state: ViewState, reader: Reader): Read<string> {
  const { person } = whom.parse(valuesOf(state));
  const read = readWord(state, reader);
  return 'errors' in read ? read : { value: person };
}
