import type { KnownBlock, ModalView } from '@slack/types';
import { commandButton, type Command } from '../../command.ts';
import type { Reader } from '../../language.ts';
import { context, modal, section, type Message } from '../../slack/blocks.ts';
import { texts } from './texts.ts';

/** Each command as a person would type it. */
export function usage(commands: readonly Command[], reader: Reader): Message {
  const words = texts(reader);
  const lines = commands.map(({ word, words: says }) => words.command(word, says(reader).line));
  return {
    text: words.menu,
    blocks: [section([`*${words.menu}*`, ...lines].join('\n')), context(words.home)],
  };
}

/** Each command as a button beside what it does. */
export function menu(commands: readonly Command[], reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.menu,
    blocks: [
      section(`*${words.menu}*`),
      ...commands.map((command) => entry(command, reader)),
      context(words.home),
    ],
  };
}

const entry = (command: Command, reader: Reader): KnownBlock =>
  section(texts(reader).entry(command.words(reader).line), commandButton(command, reader));

export function menuModal(commands: readonly Command[], reader: Reader): ModalView {
  const words = texts(reader);
  return modal({ id: 'menu', title: words.title, close: words.close, blocks: menu(commands, reader).blocks });
}
