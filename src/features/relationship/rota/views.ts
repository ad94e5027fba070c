import type { Reader } from '../../../language.ts';
import { actions, context, escape, section, type Message, oneLine } from '../../../slack/blocks.ts';
import { heldButton } from './buttons.ts';
import type { Rota } from './model.ts';
import { texts } from './texts.ts';

/** Of one that others have followed. */
export const sessionOnRecord = (number: number, reader: Reader): Message =>
  oneLine(texts(reader).recorded(number));

/** @param tip in words, for what follows a session */
export function sessionHeld(rota: Rota, tip: string, reader: Reader): Message {
  const words = texts(reader);
  const { sessionsHeld, menteeToday, form } = rota;
  const lines = [words.recorded(sessionsHeld), words.passedOn[form](escape(menteeToday.name))];
  return {
    text: lines.join(' '),
    blocks: [section(lines.join('\n')), context(tip), actions(heldButton(rota, reader))],
  };
}
