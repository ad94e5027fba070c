import type { Reader } from '../../../language.ts';
import { actions, button, section, type Message } from '../../../slack/blocks.ts';
import { ids as endingIds } from '../leaving/buttons.ts';
import { ids as pausingIds } from '../../people/pausing/buttons.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { ids as rematchIds } from '../rematch/buttons.ts';
import { ids } from '../../relationship/first-weeks/buttons.ts';
import type { Answer } from '../../relationship/first-weeks/model.ts';
import { texts } from './texts.ts';

type OfPair = Pick<Pair, 'id' | 'programId'>;

/** The button that leads on from each answer. */
const wayOn: Readonly<Record<Answer, (pair: OfPair) => { readonly id: string; readonly value?: string }>> = {
  yes: ({ id }) => ({ id: ids.askForSlots, value: id }),
  pause: () => ({ id: pausingIds.open }),
  another: ({ id }) => ({ id: rematchIds.open, value: id }),
  end: ({ programId }) => ({ id: endingIds.open, value: programId }),
};

/** Takes the question's place. */
export function answered(answer: Answer, pair: OfPair, reader: Reader): Message {
  const words = texts(reader);
  const line = words.answered[answer];
  return {
    text: line,
    blocks: [section(line), actions(button({ ...wayOn[answer](pair), text: words.waysOn[answer] }))],
  };
}
