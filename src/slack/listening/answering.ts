import type { Button } from '@slack/types';
import type { Reader } from '../../language.ts';
import { buttonsIfAny, escapeControls, modal, section, type Message } from '../blocks.ts';
import type { Occasion, SubmissionAnswer } from './occasion.ts';
import { texts } from './texts.ts';

export function notice(reader: Reader, message: Message) {
  const words = texts(reader);
  return modal({ id: 'notice', title: words.noticeTitle, close: words.close, blocks: message.blocks });
}

export const saying = (words: string, buttons: readonly Button[] = []): Message => ({
  text: words,
  blocks: [section(escapeControls(words)), ...buttonsIfAny(...buttons)],
});

/** The end of a submission: the modal says what now holds, instead of vanishing. */
export const showing = (occasion: Occasion, words: string): SubmissionAnswer =>
  showingMessage(occasion, { text: words, blocks: [section(words)] });

/** The same, with what leads on. */
export const showingMessage = ({ reader }: Occasion, message: Message): SubmissionAnswer => ({
  kind: 'show',
  view: notice(reader, message),
});
