import type { Reader } from '../../../language.ts';
import { actions, context, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import { rolesButtons } from './buttons.ts';
import type { Rota } from './model.ts';
import { balanceWords, texts } from './texts.ts';

/** Who is the mentee of the session that is next, as it has been chosen. */
export function rolesChanged(rota: Rota, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.changedText,
    blocks: [
      section(words.changed[rota.form](escape(rota.menteeToday.name))),
      context([balanceWords(rota, reader), words.changedNext].join(' · ')),
      actions(...rolesButtons(rota, reader)),
    ],
  };
}

export const rolesOfBefore = (reader: Reader): Message => oneLine(texts(reader).changedBefore);
