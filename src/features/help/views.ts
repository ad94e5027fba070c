import type { ModalView } from '@slack/types';
import { commandButton, type Command } from '../../command.ts';
import type { Reader } from '../../language.ts';
import { context, modal, section, type Message } from '../../slack/blocks.ts';
import { texts } from './texts.ts';

/** Each command as a person would type it, with the button that does the same. */
export const usage = (commands: readonly Command[], reader: Reader): Message =>
  listed(commands, ({ word, words: says }) => texts(reader).command(word, says(reader).line), reader);

/** What each command does, with its button. */
export const menu = (commands: readonly Command[], reader: Reader): Message =>
  listed(commands, ({ words: says }) => texts(reader).entry(says(reader).line), reader);

function listed(commands: readonly Command[], lineOf: (command: Command) => string, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.menu,
    blocks: [
      section(`*${words.menu}*`),
      ...commands.map((command) => section(lineOf(command), commandButton(command, reader))),
      context(words.home),
    ],
  };
}

export function menuModal(commands: readonly Command[], reader: Reader): ModalView {
  const words = texts(reader);
  return modal({ id: 'menu', title: words.title, close: words.close, blocks: menu(commands, reader).blocks });
}
