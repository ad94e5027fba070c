import { formatDate, type Reader } from '../../../language.ts';
import {
  actions,
  buttonsIfAny,
  context,
  escape,
  oneLine,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { extensions, type Term } from '../../pairs/term/model.ts';
import { chooseTimeButton, timeButtons } from '../../relationship/bookings/buttons.ts';
import { endWellButton } from '../ending-well/buttons.ts';
import { texts as endingTexts } from '../ending-well/texts.ts';
import { goOnButton } from './buttons.ts';
import type { ProgramEndQuestion } from './model.ts';
import { texts } from './texts.ts';

type ProgramEndAsked = { readonly pairId: string } & Pick<
  ProgramEndQuestion,
  'day' | 'program' | 'chooseUntil'
>;

/** In the pair's DM, three weeks before its day. */
export function asked({ pairId, program, day, chooseUntil }: ProgramEndAsked, reader: Reader): Message {
  const words = texts(reader);
  const date = formatDate(day, reader);
  const line = program === undefined ? words.askedOwn(date) : words.asked(escape(program), date);
  return {
    text: line,
    blocks: [
      section(line),
      actions(...extensions.map((weeks) => goOnButton(weeks, pairId, reader)), endWellButton(pairId, reader)),
      context(words.askedHow(formatDate(chooseUntil, reader))),
    ],
  };
}

/** In the place of the question, once the pair goes on or ends. */
export const settled = (reader: Reader): Message => oneLine(texts(reader).settled);

type GoesOn = { readonly pair: Pick<Pair, 'id' | 'state' | 'channelId'>; readonly day: Temporal.PlainDate };

export function goesOn({ pair, day }: GoesOn, reader: Reader): Message {
  const find = timeButtons(pair, 'find', reader);
  const words = texts(reader);
  const said = words.goesOn(formatDate(day, reader));
  const line = find.length > 0 ? said : `${said} ${words.whereYouAre}`;
  return {
    text: line,
    blocks: [section(line), ...buttonsIfAny(...find)],
    isFollowed: true,
  };
}

/** In the place of that, once the pair ends or has another day. */
export const wentOn = (reader: Reader): Message => oneLine(endingTexts(reader).wentOn);

type Moved = {
  readonly pairId: string;
  /** Of its program. */
  readonly name: string;
  /** Undefined where the program has no end by now. */
  readonly term: Pick<Term, 'day' | 'program'> | undefined;
  /** Whether it is asked about that day, and closes with it; it is not where that comes too soon. */
  readonly isToClose: boolean;
  readonly pausedUntil: Temporal.PlainDate | undefined;
};

/** To a pair that has read of another day on which it was to end. */
export function moved({ pairId, name, term, isToClose, pausedUntil }: Moved, reader: Reader): Message {
  const words = texts(reader).moved;
  const line = [
    term ? movedTo(term, { isToClose, reader }) : words.noEnd(escape(name)),
    ...(pausedUntil ? [words.paused(formatDate(pausedUntil, reader))] : []),
    words.asWas,
  ].join(' ');
  if (pausedUntil) return oneLine(line);
  const find = chooseTimeButton({ pairId, why: 'find' }, reader);
  return { text: line, blocks: [section(line), actions(find)] };
}

function movedTo(
  { day, program }: Pick<Term, 'day' | 'program'>,
  { isToClose, reader }: { readonly isToClose: boolean; readonly reader: Reader },
): string {
  const words = texts(reader).moved;
  const date = formatDate(day, reader);
  if (!isToClose && program !== undefined) return words.soon(escape(program), date);
  return program === undefined ? words.own(date) : words.later(escape(program), date);
}
