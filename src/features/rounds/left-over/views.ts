import type { Reader } from '../../../language.ts';
import { actions, button, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import { ids as enrolmentIds } from '../../people/enrolment/buttons.ts';
import { nextRoundWords } from '../../programs/program/texts.ts';
import type { LeftOver } from './model.ts';
import { texts } from './texts.ts';

type Noticed = LeftOver & {
  readonly program: string;
  readonly nextRound: Temporal.PlainDate | undefined;
};

/** What somebody hears for whom a round found no peer. */
export function leftOverNotice({ programId, cause, program, nextRound }: Noticed, reader: Reader): Message {
  const words = texts(reader);
  const text = words.noPeerYet(escape(program));
  return {
    text,
    blocks: [
      section(
        [text, words.noPeerBecause[cause], words.firstInLine, nextRoundWords(nextRound, reader)].join('\n'),
      ),
      actions(button({ id: enrolmentIds.open, text: words.lookAtProfile, value: programId })),
    ],
  };
}

export const noMoreRounds = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).noMoreRounds(escape(program)));
