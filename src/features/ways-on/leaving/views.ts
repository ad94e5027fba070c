import type { ModalView } from '@slack/types';
import { formatList, type Reader } from '../../../language.ts';
import { context, escape, modal, section, type Message } from '../../../slack/blocks.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import { ids } from './buttons.ts';
import type { Leaving } from './model.ts';
import { texts } from './texts.ts';

/** Says what leaving does before it is done. */
export function leaveModal({ programId, program, partners }: Leaving, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.leave,
    title: words.title,
    submit: words.submit,
    close: words.close,
    metadata: { programId },
    blocks: [
      section(words.alone(escape(program))),
      ...(partners.length > 0 ? [section(words.withPair(escape(formatList(partners, reader))))] : []),
      context(words.pauseInstead),
    ],
  });
}

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
