import type { KnownBlock, View } from '@slack/types';
import type { Reader } from '../../language.ts';
import { escape, section, type Message } from '../blocks.ts';
import { saying } from './answering.ts';
import { texts } from './texts.ts';

/** A message holds half as many blocks as a modal. */
const mostInMessage = 50;

/** In place of a view that was asked for and cannot be shown. Nothing is done yet: a form is opened once more. */
export const instead = (view: View, reader: Reader): Message =>
  view.type === 'modal' && view.submit !== undefined
    ? saying(texts(reader).cannotOpen)
    : whatHolds(view, reader);

/** What a view says of something that is done, for where it cannot be shown. Its fields have no place in a message. */
export function whatHolds(view: View, reader: Reader): Message {
  const words = texts(reader);
  const line = words.windowGone(escape(view.type === 'modal' ? view.title.text : words.noticeTitle));
  const said = (view.blocks as KnownBlock[]).filter(({ type }) => type !== 'input');
  return { text: line, blocks: [section(line), ...said.slice(0, mostInMessage - 1)] };
}
