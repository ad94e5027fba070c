import { formatDate, type Reader } from '../../../language.ts';
import { context, section, type Message } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export function pairPaused(until: Temporal.PlainDate, reader: Reader): Message {
  const words = texts(reader).pairPaused(formatDate(until, reader));
  return { text: words, blocks: [section(words)] };
}

/** @param tip in words, for the first session back */
export function pairReturned(tip: string, reader: Reader): Message {
  const words = texts(reader).pairReturned;
  return { text: words, blocks: [section(words), context(tip)] };
}
