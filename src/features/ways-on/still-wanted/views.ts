import { formatDate, type Reader } from '../../../language.ts';
import { actions, button, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import { ids as endingIds } from '../leaving/buttons.ts';
import { ids as pausingIds } from '../../people/pausing/buttons.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { ids as rematchIds } from '../rematch/buttons.ts';
import { ids } from '../../relationship/first-weeks/buttons.ts';
import type { StillWantedAnswer } from '../../relationship/first-weeks/model.ts';
import type { FirstStep } from './model.ts';
import { texts } from './texts.ts';

type OfPair = Pick<Pair, 'id' | 'programId'>;

/** The button that leads on from each answer. */
const wayOn: Readonly<
  Record<StillWantedAnswer, (pair: OfPair) => { readonly id: string; readonly value?: string }>
> = {
  yes: ({ id }) => ({ id: ids.askForSlots, value: id }),
  pause: () => ({ id: pausingIds.open }),
  another: ({ id }) => ({ id: rematchIds.open, value: id }),
  end: ({ programId }) => ({ id: endingIds.open, value: programId }),
};

type Released = {
  readonly pair: Pair;
  /** First in the next round, or in none: away, or sitting out. */
  readonly stands: 'first' | 'in-no-round';
};

/** To one of a pair that never began. */
export function released(
  { pair, stands }: Released,
  { personId, reader }: { readonly personId: string; readonly reader: Reader },
): Message {
  const words = texts(reader).released;
  const size = pair.members.length > 2 ? 'trio' : 'two';
  const line = `${words.line(escape(namesOfPeers(pair, { personId, reader })), size)} ${words[stands]}`;
  if (stands === 'in-no-round') return oneLine(line);
  const pause = button({ id: pausingIds.open, text: texts(reader).waysOn.pause });
  return { text: line, blocks: [section(line), actions(pause)] };
}

/** In the place of the question after a yes, where nobody can ask for times just now. */
export function noStepNow(step: Exclude<FirstStep, 'to-ask-for'>, reader: Reader): Message {
  const words = texts(reader).yes;
  return oneLine(typeof step === 'string' ? words[step] : words.paused(formatDate(step.pausedUntil, reader)));
}

/** Takes the question's place. */
export function answered(answer: StillWantedAnswer, pair: OfPair, reader: Reader): Message {
  const words = texts(reader);
  const line = words.answered[answer];
  return {
    text: line,
    blocks: [section(line), actions(button({ ...wayOn[answer](pair), text: words.waysOn[answer] }))],
  };
}
