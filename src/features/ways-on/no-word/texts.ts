import { catalogue, formatDate, formatList, todayOf, type Reader } from '../../../language.ts';
import { escape } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { namesOfPeers } from '../../pairs/pair/texts.ts';
import type { QuestionFound } from './model.ts';
import { en } from './texts/en.ts';

export const texts = catalogue({ en });

type Seen = { readonly personId: string; readonly reader: Reader };

/** To whoever waits: by which day the others answer, once all of them have the question. */
export function waitsLine(pair: Pair, found: QuestionFound, { personId, reader }: Seen): string {
  const words = texts(reader);
  const { askedAt, lastDay, isOver, unreached } = found;
  if (unreached.length > 0) {
    const names = unreached.map(({ name }) => name);
    return words.unasked(escape(formatList(names, reader)));
  }
  const names = escape(namesOfPeers(pair, { personId, reader }));
  const asked = words.homeAsked(names, formatDate(todayOf(reader, askedAt), reader));
  if (isOver) return `${asked} ${words.homeOver}`;
  return `${asked} ${lastDay ? words.homeUntil(formatDate(lastDay, reader)) : words.homeOnItsWay}`;
}
