import type { KnownBlock, View } from '@slack/types';
import type { Reader } from '../../language.ts';
import { escape, section, type Message } from '../blocks.ts';
import { isAccessLost } from '../errors.ts';
import { saying } from './answering.ts';
import { texts } from './texts.ts';

/** A message holds half as many blocks as a modal. */
const mostInMessage = 50;

/** @param causes what Slack said to whatever was tried before */
export type Otherwise = (causes: readonly unknown[]) => Message;

/** In place of a view that was asked for and cannot be shown. Nothing is done yet: a form is opened once more. */
export const instead =
  (view: View, reader: Reader): Otherwise =>
  (causes) => {
    if (view.type !== 'modal' || view.submit === undefined) return whatHolds(view, reader)(causes);
    const { accessLost, cannotOpen } = texts(reader);
    return saying(causes.some(isAccessLost) ? accessLost : cannotOpen);
  };

/** What a view says of something that is done, for where it cannot be shown. Its fields have no place in a message. */
export const whatHolds =
  (view: View, reader: Reader): Otherwise =>
  (causes) => {
    const words = texts(reader);
    const title = escape(view.type === 'modal' ? view.title.text : words.noticeTitle);
    return under(causes.some(isAccessLost) ? words.accessLost : words.windowGone(title), view);
  };

function under(line: string, view: View): Message {
  const said = (view.blocks as KnownBlock[]).filter(({ type }) => type !== 'input');
  return { text: line, blocks: [section(line), ...said.slice(0, mostInMessage - 1)] };
}
