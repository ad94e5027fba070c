import { formatList, type Reader } from '../../../language.ts';
import { actions, button, context, escape, oneLine, section, type Message } from '../../../slack/blocks.ts';
import type { Member, Pair } from '../../pairs/pair/model.ts';
import { ids as pausingIds } from '../../people/pausing/buttons.ts';
import { chooseTimeButton } from '../../relationship/bookings/buttons.ts';
import { ids as rematchIds } from '../rematch/buttons.ts';
import type { WhyOver } from './model.ts';
import { texts } from './texts.ts';

/** Asks one person, in private. */
export function pulse({ id: pairId }: Pair, partners: readonly Member[], reader: Reader): Message {
  const words = texts(reader);
  const names = formatList(
    partners.map(({ name }) => escape(name)),
    reader,
  );
  return {
    text: words.text,
    blocks: [
      section(words.question(names)),
      actions(
        chooseTimeButton({ pairId, why: 'find' }, reader),
        button({ id: pausingIds.open, text: words.pause }),
        button({ id: rematchIds.open, text: words.another, value: pairId }),
      ),
      context(words.private),
    ],
  };
}

export const pulseOver = (why: WhyOver, reader: Reader): Message => oneLine(texts(reader).over[why]);
