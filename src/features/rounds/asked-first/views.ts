import type { Button, KnownBlock } from '@slack/types';
import type { HomePart, NextStep } from '../../../feature.ts';
import { formatDate, formatList, formatTime, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  cut,
  escape,
  header,
  section,
  type Message,
  withoutButtons,
} from '../../../slack/blocks.ts';
import { called } from '../../../slack/called.ts';
import { hoursTogether, whyAndWhat } from '../introductions/views/card.ts';
import type { Card } from '../introductions/model.ts';
import type { Member } from '../../pairs/pair/model.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import type { IntroductionAnswer, LastWord, OwnQuestion } from './model.ts';
import { texts } from './texts.ts';

export type IntroductionQuestion = OwnQuestion & {
  readonly program: string;
  readonly members: readonly Pick<Member, 'id' | 'name'>[];
  readonly card: Card;
};

/** Reads the same for each of them, but for who the others are. */
export function question(asked: IntroductionQuestion, reader: Reader): Message {
  const words = texts(reader);
  const others = mentioned(asked, reader);
  const program = escape(asked.program);
  return {
    text: words.questionText(named(asked, reader), program),
    blocks: [
      header(words.title),
      section(words.question(others, program)),
      ...whyAndWhat(asked.members, asked.card, reader),
      section(hoursTogether(asked.card, reader)),
      section(words.howItGoes(others, ...untilIn(asked, reader))),
      bothAnswers(asked, reader),
      context(words.meanwhile),
    ],
  };
}

export function reminder(asked: OwnQuestion, reader: Reader): Message {
  const { text, blocks } = about(asked, reader, (others) =>
    texts(reader).reminder(others, ...untilIn(asked, reader)),
  );
  return { text, blocks: [...blocks, bothAnswers(asked, reader)] };
}

/** Stands in the place of the question. It holds nothing that could change with what becomes of the others. */
export function answerKept(
  asked: OwnQuestion & { readonly answer: IntroductionAnswer },
  reader: Reader,
): Message {
  const { text, blocks } = about(asked, reader, (others) =>
    texts(reader).said[asked.answer](others, ...untilIn(asked, reader)),
  );
  const change = asked.answer === 'yes' ? noButton(asked, reader) : yesButton(asked, reader);
  return { text, blocks: [...blocks, actions(change)] };
}

/** What it says once its time is over: the same to all of them, whatever anybody said. */
export const closed = (message: Message, reader: Reader): Message =>
  withoutButtons(message, texts(reader).over);

export const begun = (asked: OwnQuestion, reader: Reader): Message =>
  about(asked, reader, texts(reader).begun);

export function lastWord(
  word: LastWord | 'in-no-round',
  asked: OwnQuestion & { readonly program: string },
  reader: Reader,
): Message {
  return about(asked, reader, (others) => texts(reader).lastWords[word](others, escape(asked.program)));
}

/** A mention leads to who somebody is, which a first name does not tell. It reaches nobody outside of the conversation. */
function about(asked: OwnQuestion, reader: Reader, write: (others: string) => string): Message {
  return { text: write(named(asked, reader)), blocks: [section(write(mentioned(asked, reader)))] };
}

const mentioned = ({ others }: OwnQuestion, reader: Reader): string => formatList(others.map(called), reader);

const named = ({ others }: OwnQuestion, reader: Reader): string =>
  formatList(
    others.map(({ name }) => escape(name)),
    reader,
  );

function untilIn({ until }: OwnQuestion, reader: Reader): readonly [day: string, time: string] {
  const local = until.toZonedDateTimeISO(reader.timeZone);
  return [formatDate(local.toPlainDate(), reader), formatTime(local.toPlainTime(), reader)];
}

const bothAnswers = (asked: OwnQuestion, reader: Reader): KnownBlock =>
  actions({ ...yesButton(asked, reader), style: 'primary' }, noButton(asked, reader));

const yesButton = ({ pairId }: OwnQuestion, reader: Reader): Button =>
  button({ id: ids.yes, text: texts(reader).yes, value: pairId });

const noButton = ({ pairId }: OwnQuestion, reader: Reader): Button =>
  button({ id: ids.no, text: texts(reader).no, value: pairId });

/** In Home, by what the person has said alone: nothing in it changes with what the others say. */
export const questionsPart = (questions: readonly OwnQuestion[], reader: Reader): HomePart => ({
  buttons: questions.flatMap((asked) => [
    ...(asked.answer === 'no' ? [] : [spokenOf(asked, noButton(asked, reader), reader)]),
    ...(asked.answer === 'yes' ? [] : [spokenOf(asked, yesButton(asked, reader), reader)]),
  ]),
  next: questions.map((asked) => nextOf(asked, reader)),
});

function nextOf(asked: OwnQuestion, reader: Reader): NextStep {
  const words = texts(reader);
  const others = named(asked, reader);
  const [day, time] = untilIn(asked, reader);
  if (asked.answer)
    return {
      urgency: 'waiting',
      line: words.home[asked.answer](others),
      details: [words.homeChange(day, time)],
      button: button({ id: commandAction('profile'), text: words.homeProfile }),
    };
  const yes = spokenOf(asked, yesButton(asked, reader), reader);
  const details = [words.homeUntil(day, time), words.homePrivate];
  return { urgency: 'asked', at: asked.until, line: words.homeAsks(others), details, button: yes };
}

const spokenOf = (asked: OwnQuestion, answer: Button, reader: Reader): Button => ({
  ...answer,
  accessibility_label: cut(texts(reader).spoken(answer.text.text, namesAlone(asked, reader)), 75),
});

const namesAlone = ({ others }: OwnQuestion, reader: Reader): string =>
  formatList(
    others.map(({ name }) => name),
    reader,
  );
