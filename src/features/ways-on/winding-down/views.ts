import { formatDate, type Reader } from '../../../language.ts';
import { actions, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import { startButton } from '../../relationship/rota/buttons.ts';
import { texts } from './texts.ts';

type Closing = {
  readonly program: string;
  readonly lastDay: Temporal.PlainDate;
  readonly session: { readonly pairId: string; readonly number: number };
};

export function closing({ program, lastDay, session }: Closing, reader: Reader): Message {
  const words = texts(reader);
  const line = words.closing(escape(program), formatDate(lastDay, reader));
  return {
    text: line,
    blocks: [
      section(line),
      section(session.number > 1 ? words.closingSession : words.firstSession),
      actions({ ...startButton(session, reader), style: 'primary' }),
    ],
  };
}

type GoingOn = {
  readonly program: string;
  /** The day on which the pair goes on, where one of it is away. */
  readonly pausedUntil: Temporal.PlainDate | undefined;
};

export function goesOn({ program, pausedUntil }: GoingOn, reader: Reader): Message {
  const words = texts(reader);
  return oneLine(
    pausedUntil
      ? words.goesOnPaused(escape(program), formatDate(pausedUntil, reader))
      : words.goesOn(escape(program)),
  );
}

/** In the place of the word that the pair is about to end. */
export const noLongerClosing = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).noLongerClosing(escape(program)));
