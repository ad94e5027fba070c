import type { Reader } from '../../../language.ts';
import { section, type Message } from '../../../slack/blocks.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import { texts } from './texts.ts';

/** One and the same for every pair of a program that has come to its end. */
export function pairEndedWithProgram(reader: Reader): Message {
  const { ended, afterTheProgram } = texts(reader);
  return { text: ended, blocks: [section([ended, afterTheProgram].join(' '))] };
}

/** One and the same for every pair, however it ended. */
export function pairEnded(nextRound: Temporal.PlainDate | undefined, reader: Reader): Message {
  const { ended, afterwards } = texts(reader);
  const line = [ended, afterwards, nextRoundWords(nextRound, reader)].join(' ');
  return { text: ended, blocks: [section(line)] };
}
