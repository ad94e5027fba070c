import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import type { Answer } from './model.ts';
import { texts } from './texts.ts';

export const ids = {
  ask: 'no-word.ask',
  answer: { here: 'no-word.here', pause: 'no-word.pause', stop: 'no-word.stop' },
} as const;

/** For one who waits: has the others asked in private. */
export const stillInButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.ask, text: texts(reader).ask, value: pairId });

export const answerButton = (
  answer: Answer,
  { pairId, number }: { readonly pairId: string; readonly number: number },
  reader: Reader,
): Button =>
  button({ id: ids.answer[answer], text: texts(reader).answers[answer], value: `${pairId}:${number}` });
