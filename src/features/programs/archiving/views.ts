import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  dateInput,
  escape,
  modal,
  oneLine,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { ids, lastDayField } from './buttons.ts';
import type { Archiving, WindingDown } from './model.ts';
import { texts } from './texts.ts';

/** Says what archiving does before it is done. */
export function archiveModal(
  { programId, program, pairs }: Archiving,
  suggested: Temporal.PlainDate,
  reader: Reader,
): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.archive,
    title: words.title,
    submit: words.submit,
    close: words.close,
    metadata: { programId },
    blocks: [
      section(words.intro(escape(program))),
      ...(pairs > 0 ? [section(words.pairs(pairs))] : []),
      section(words.waiting),
      dateInput({ id: lastDayField, label: words.lastDay, initial: suggested }),
      context(words.undo),
    ],
  });
}

/** For those who could bring it back. */
export function windingDownBlocks({ id, name, lastDay }: WindingDown, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const line = words.windingDown(escape(name), formatDate(lastDay, reader));
  return [section(line), actions(button({ id: ids.bringBack, text: words.bringBack, value: id }))];
}

export const broughtBack = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).broughtBack(escape(program)));
