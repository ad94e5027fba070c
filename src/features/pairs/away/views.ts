import { formatDate, type Reader } from '../../../language.ts';
import { context, escape, section, type Message } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export function pairPaused(until: Temporal.PlainDate, reader: Reader): Message {
  const words = texts(reader).pairPaused(formatDate(until, reader));
  return { text: words, blocks: [section(words)] };
}

type Ways = {
  /** How to begin again, as the pack has it. */
  readonly restart: string | undefined;
  /** In words, for the first session back. */
  readonly tip: string;
};

export function pairReturned({ restart, tip }: Ways, reader: Reader): Message {
  const words = texts(reader).pairReturned;
  const lines = restart === undefined ? [] : [section(escape(restart))];
  return { text: words, blocks: [section(words), ...lines, context(tip)] };
}
