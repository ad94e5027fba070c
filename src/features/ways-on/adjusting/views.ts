import type { ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { button, modal, section } from '../../../slack/blocks.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
import { reviseButton } from '../../relationship/agreement/buttons.ts';
import { focuses } from '../../relationship/agreement/model/focus.ts';
import { ids } from './buttons.ts';
import { texts } from './texts.ts';

/** What would help, each with the part of the agreement that settles it; goals are changed as goals. */
export function adjustModal(pairId: string, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.open,
    title: words.title,
    close: words.close,
    blocks: [
      section(words.intro),
      ...focuses.map((focus) =>
        section(
          words.helps[focus],
          reviseButton({ pairId, focus, text: words.choose, spoken: words.chooseSpoken[focus] }),
        ),
      ),
      section(words.goals, button({ id: commandAction('goals'), text: words.seeGoals })),
    ],
  });
}
