import { formatDate, type Reader } from '../../../language.ts';
import { escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import type { Pair } from '../pair/model.ts';
import { namesOfPeers } from '../pair/texts.ts';
import { texts } from './texts.ts';

export function pairPaused(until: Temporal.PlainDate, reader: Reader): Message {
  const words = texts(reader).pairPaused(formatDate(until, reader));
  return { text: words, blocks: [section(words)] };
}

type Seen = { readonly personId: string; readonly reader: Reader };

/** To each in private, where the pair's DM is a channel by now. */
export function pairPausedApart(pair: Pair, until: Temporal.PlainDate, { personId, reader }: Seen): Message {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  return oneLine(texts(reader).pairPausedApart(names, formatDate(until, reader)));
}
