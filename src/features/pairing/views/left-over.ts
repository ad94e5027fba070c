import type { Reader } from '../../../language.ts';
import { actions, button, escape, section, type Message } from '../../../slack/blocks.ts';
import { ids as enrolmentIds } from '../../enrolment/ids.ts';
import type { LeftOver } from '../model.ts';
import { texts } from '../texts.ts';

/** What somebody hears for whom a round found no peer. */
export function leftOverNotice(
  { cause, program }: Pick<LeftOver, 'cause'> & { readonly program: string },
  reader: Reader,
): Message {
  const words = texts(reader);
  const text = words.noPeerYet(escape(program));
  return {
    text,
    blocks: [
      section([text, words.noPeerBecause[cause], words.firstInLine].join('\n')),
      actions(button({ id: enrolmentIds.open, text: words.lookAtProfile })),
    ],
  };
}
