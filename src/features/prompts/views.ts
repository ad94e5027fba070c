import type { Reader } from '../../language.ts';
import { context, escape, quote, section, type Message } from '../../slack/blocks.ts';
import type { Prompt } from './model.ts';
import { texts } from './texts.ts';

export function promptCard(prompt: Prompt, mentee: string, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.text(prompt.text),
    blocks: [section(words.heading), quote(prompt.text), context(words.mentee(escape(mentee)))],
  };
}
