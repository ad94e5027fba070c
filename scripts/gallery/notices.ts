import type { ModalView } from '@slack/types';
import type { Reader } from '../../src/language.ts';
import { section, type Message } from '../../src/slack/blocks.ts';
import { notice } from '../../src/slack/listening/answering.ts';

/** A line with markup, as a message. */
export const marked = (line: string): Message => ({ text: line, blocks: [section(line)] });

/** What a submitted modal turns into. */
export const noticeOf = (message: Message, reader: Reader): ModalView => notice(reader, message);
