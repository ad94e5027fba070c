import type { ContextBlock } from '@slack/types';
import { formatList, type Reader } from '../../../../language.ts';
import { context } from '../../../../slack/blocks.ts';
import { shownOf, type ProfileAnswer } from '../model.ts';
import { texts } from '../texts.ts';

/** Who comes to read what of these answers, said from the one list of it. */
export function whoSees(asked: readonly ProfileAnswer[], reader: Reader): ContextBlock {
  const { whoSees: words, answers } = texts(reader);
  const say = (line: (named: string) => string, told: readonly ProfileAnswer[]) =>
    told.length === 0
      ? []
      : [
          line(
            formatList(
              told.map((each) => answers[each]),
              reader,
            ),
          ),
        ];
  const toPeer = (shown: (typeof shownOf)[ProfileAnswer]['peer']) =>
    asked.filter((each) => shownOf[each].peer === shown);
  return context(
    [
      ...say(words.offered, toPeer('itself')),
      ...say(words.onceIntroduced, toPeer('once-introduced')),
      ...say(words.inCommon, toPeer('in-common')),
      ...say(words.thatItDiffers, toPeer('that-it-differs')),
      ...say(
        words.admins,
        asked.filter((each) => shownOf[each].admins === 'itself'),
      ),
      ...say(words.never, toPeer('never')),
    ].join('\n'),
  );
}
