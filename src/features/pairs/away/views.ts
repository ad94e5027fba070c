import { formatDate, type Reader } from '../../../language.ts';
import { escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import type { Pair } from '../pair/model.ts';
import { namesOfPeers } from '../pair/texts.ts';
import { texts } from './texts.ts';

export function pairPaused(until: Temporal.PlainDate, reader: Reader): Message {
  const words = texts(reader).pairPaused(formatDate(until, reader));
  return { text: words, blocks: [section(words)], isFollowed: true };
}

/** In the place of what told of a pause, while it lasts: another message tells of its day by now. */
export const pauseLastsUntil = (until: Temporal.PlainDate, reader: Reader): Message => ({
  ...oneLine(texts(reader).lastsUntil(formatDate(until, reader))),
  isFollowed: true,
});

/** As before, where the pair closes: paused it is again only where that is taken back. */
export const pauseHasLastDay = (reader: Reader): Message => ({
  ...oneLine(texts(reader).hasLastDay),
  isFollowed: true,
});

type Seen = { readonly personId: string; readonly reader: Reader };

/** To each in private, where the pair's DM is a channel by now. */
export function pairPausedApart(pair: Pair, until: Temporal.PlainDate, { personId, reader }: Seen): Message {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const line = oneLine(texts(reader).pairPausedApart(names, formatDate(until, reader)));
  return { ...line, isFollowed: true };
}
