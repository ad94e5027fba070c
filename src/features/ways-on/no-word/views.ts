import { formatDate, formatList, type Reader } from '../../../language.ts';
import {
  button,
  buttonsIfAny,
  context,
  escape,
  oneLine,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { ids as pausingIds } from '../../people/pausing/buttons.ts';
import { backInButton } from '../../people/sitting-out/buttons.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import { chooseTimeButton } from '../../relationship/bookings/buttons.ts';
import { endWellButton } from '../ending-well/buttons.ts';
import { anotherPeerButton } from '../rematch/buttons.ts';
import { restButton } from '../resting/buttons.ts';
import { answerButton, cancelQuestionButton } from './buttons.ts';
import { answers, type GoingOn, type NoWordQuestion } from './model.ts';
import { texts } from './texts.ts';

type Seen = { readonly personId: string; readonly reader: Reader };

/** To the one who waits. */
export function askedCard(pair: Pair, { personId, reader }: Seen): Message {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  return withButtons(texts(reader).asked(names), [
    chooseTimeButton({ pairId: pair.id, why: 'find' }, reader),
    cancelQuestionButton(pair.id, reader),
  ]);
}

/** To the one who waited, once they wait no more. */
export const canceled = (pair: Pair, { personId, reader }: Seen): Message =>
  withButtons(texts(reader).canceled(escape(namesOfPeers(pair, { personId, reader }))), [
    chooseTimeButton({ pairId: pair.id, why: 'find' }, reader),
  ]);

/** To one who asked what another had asked already. @param asker by name */
export const answeredTheirs = (pairId: string, asker: string, reader: Reader): Message =>
  withButtons(texts(reader).answeredTheirs(escape(asker)), [
    chooseTimeButton({ pairId, why: 'find' }, reader),
  ]);

type Answerable = Pick<NoWordQuestion, 'pairId' | 'number'> & { readonly lastDay: Temporal.PlainDate };

/** To each of the others, in private. @param asker by name */
export function question(asked: Answerable, asker: string, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.questionText,
    blocks: [
      section(words.question(escape(asker))),
      ...buttonsIfAny(...answers.map((answer) => answerButton(answer, asked, reader))),
      context(words.questionHow(formatDate(asked.lastDay, reader))),
    ],
  };
}

export const questionOver = (reader: Reader): Message => oneLine(texts(reader).questionOver);

/** To whoever waits, in the place of what led on, once the pair is paused or ends. */
export const waysOver = (reader: Reader): Message => oneLine(texts(reader).waysOver);

/** Nobody answered it in time. */
export const questionReleased = (reader: Reader): Message => oneLine(texts(reader).questionReleased);

/** In the question's place, with what leads on. */
export const thanked = (answer: GoingOn, pairId: string, reader: Reader): Message =>
  withButtons(texts(reader).thanks[answer], leadingOn(answer, pairId, reader));

/** To whoever waits: what was chosen to be said, and nothing more. @param name of the one who answers */
export const heard = (
  answer: GoingOn,
  { pairId, name }: { readonly pairId: string; readonly name: string },
  reader: Reader,
): Message => withButtons(texts(reader).heard[answer](escape(name)), leadingOn(answer, pairId, reader));

function leadingOn(answer: GoingOn, pairId: string, reader: Reader) {
  switch (answer) {
    case 'here':
      return [chooseTimeButton({ pairId, why: 'find' }, reader)];
    case 'pause':
      return [restButton(pairId, reader), anotherPeerButton(pairId, reader)];
  }
}

/** To whoever waits: the question could not reach them all. @param names of those */
export const unasked = (pairId: string, names: readonly string[], reader: Reader): Message =>
  withButtons(texts(reader).unasked(escape(formatList(names, reader))), [
    endWellButton(pairId, reader),
    anotherPeerButton(pairId, reader),
  ]);

/** To whoever waits, once the time is over: of three, who has not answered. @param names of those */
export const partly = (pairId: string, names: readonly string[], reader: Reader): Message =>
  withButtons(texts(reader).partly(escape(formatList(names, reader))), [
    endWellButton(pairId, reader),
    anotherPeerButton(pairId, reader),
  ]);

/** To whoever waits: the pair rests, and nobody is asked any more. */
export const rests = (pair: Pair, { personId, reader }: Seen): Message =>
  oneLine(texts(reader).rests(escape(namesOfPeers(pair, { personId, reader }))));

type Stopped = {
  readonly pair: Pair;
  /** By name, who of it would rather stop. */
  readonly by: string;
  /** Who reads it: one who waited for a word, the one who stops, or the third of a trio. */
  readonly to: 'asker' | 'stopper' | 'other';
  readonly isInRounds: boolean;
};

/** To each of a pair in which one would rather stop: to that one in the question's place. */
export function stopped({ pair, by, to, isInRounds }: Stopped, { personId, reader }: Seen): Message {
  const words = texts(reader).stopped;
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const line = { asker: words.heard(escape(by)), stopper: words.own(names), other: words.other(names) }[to];
  if (!isInRounds) return oneLine(`${line} ${words.inNoRound}`);
  return withButtons(`${line} ${words.inRounds}`, [takePause(reader)]);
}

/** To each of a pair that was released, by whether they are the one who waited. */
export function released(pair: Pair, askedBy: string, { personId, reader }: Seen): Message {
  const words = texts(reader);
  const names = escape(namesOfPeers(pair, { personId, reader }));
  if (personId === askedBy) return oneLine(`${words.released.waited(names)} ${words.meanwhile}`);
  return withButtons(words.released.silent(names), [takePause(reader)]);
}

const takePause = (reader: Reader) => button({ id: pausingIds.open, text: texts(reader).takePause });

/** To one of those who were silent, once they are in no more rounds. */
export const resting = (pair: Pair, { personId, reader }: Seen): Message =>
  withButtons(texts(reader).resting(escape(namesOfPeers(pair, { personId, reader }))), [
    backInButton(reader),
  ]);

/** To one of them whom no round takes in. */
export const releasedOut = (pair: Pair, { personId, reader }: Seen): Message =>
  oneLine(texts(reader).releasedOut(escape(namesOfPeers(pair, { personId, reader }))));

export const welcomeBack = (reader: Reader): Message => oneLine(texts(reader).welcomeBack);

const withButtons = (line: string, buttons: readonly ReturnType<typeof button>[]): Message => ({
  text: line,
  blocks: [section(line), ...buttonsIfAny(...buttons)],
});
