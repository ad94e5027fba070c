import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { Reader } from '../../language.ts';
import type { RefusedError } from '../../refused-error.ts';
import { context, cut, quote } from '../blocks.ts';
import type { ViewState } from './occasion.ts';
import { texts } from './texts.ts';

const field = z.looseObject({ type: z.literal('plain_text_input'), value: z.string().min(1) });

/** No form asks for more of them, and Slack lets nobody write more into one. */
const most = { fields: 24, letters: 3000 };

/** What somebody wrote in a form that cannot be kept now, for them alone to take elsewhere: it would go with the form. */
export function typedWords(values: ViewState, reader: Reader): readonly KnownBlock[] {
  const typed = Object.values(values)
    .flatMap((block) => Object.values(block))
    .flatMap((element) => field.safeParse(element).data ?? [])
    .slice(0, most.fields)
    .map(({ value }) => quote(cut(value, most.letters)));
  return typed.length === 0 ? [] : [context(texts(reader).typedWords), ...typed];
}

/** Under the words of a refusal: what becomes of what was written in the form. */
export const becomesOfTyped = (
  { isTypedKept }: RefusedError,
  values: ViewState,
  reader: Reader,
): readonly KnownBlock[] => (isTypedKept ? [context(texts(reader).typedIsKept)] : typedWords(values, reader));
