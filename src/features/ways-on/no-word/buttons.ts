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

/** To stop ends the pair, and asks first. */
export const answerButton = (
  answer: Answer,
  { pairId, number }: { readonly pairId: string; readonly number: number },
  reader: Reader,
): Button => {
  const { answers, sure } = texts(reader);
  return button({
    id: ids.answer[answer],
    text: answers[answer],
    value: `${pairId}:${number}`,
    ...(answer === 'stop' && { confirm: sure }),
  });
};
