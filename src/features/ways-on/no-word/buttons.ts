import type { Button } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button, cut } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import type { NoWordAnswer } from './model.ts';
import { texts } from './texts.ts';

export const ids = {
  ask: 'no-word.ask',
  cancel: 'no-word.cancel',
  answer: { here: 'no-word.here', pause: 'no-word.pause', stop: 'no-word.stop' },
} as const;

/** A dialog holds 300 characters, and the names stand in it beside what else it says. */
const mostOfName = 30;
const mostOfNames = 55;

type Asker = { readonly personId: string; readonly reader: Reader };

/** For one who waits: has the others asked in private, and says first whom, with which words, and what comes of it. */
export function stillInButton(pair: Pair, { personId, reader }: Asker): Button {
  const { ask, askSure } = texts(reader);
  const names = cut(namesOfPeers(pair, { personId, reader }), mostOfNames);
  const own = cut(pair.members.find(({ id }) => id === personId)?.name ?? '', mostOfName);
  const confirm = { ...askSure, text: askSure.text(names, own, pair.members.length > 2 ? 'trio' : 'two') };
  return button({ id: ids.ask, text: ask, value: pair.id, confirm });
}

/** While nobody has answered. */
export const cancelQuestionButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.cancel, text: texts(reader).cancel, value: pairId });

/** To stop ends the pair, and asks first. */
export const answerButton = (
  answer: NoWordAnswer,
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
