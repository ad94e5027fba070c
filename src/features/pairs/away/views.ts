import { formatDate, type Reader } from '../../../language.ts';
import { section, type Message } from '../../../slack/blocks.ts';
import { texts } from './texts.ts';

export function pairPaused(until: Temporal.PlainDate, reader: Reader): Message {
  const words = texts(reader).pairPaused(formatDate(until, reader));
  return { text: words, blocks: [section(words)] };
}
