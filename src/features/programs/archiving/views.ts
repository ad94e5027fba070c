import type { ModalView } from '@slack/types';
import type { HomePart } from '../../../feature.ts';
import { formatDate, type Reader } from '../../../language.ts';
import {
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
import type { Archiving, BroughtBack, WindingDown } from './model.ts';
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

/** So many stand in Home by name, those that end first: each can be brought back there. */
const linesShown = 3;

/** For those who could bring them back. */
export function windingDownPart(all: readonly WindingDown[], reader: Reader): HomePart {
  const words = texts(reader);
  return {
    blocks: all
      .slice(0, linesShown)
      .map(({ name, lastDay }) => section(words.windingDown(escape(name), formatDate(lastDay, reader)))),
    buttons: all.map(({ id, name }) =>
      button({ id: ids.bringBack, text: words.bringBack, value: id, spoken: words.bringBackSpoken(name) }),
    ),
  };
}

export function broughtBack({ program, pairs }: BroughtBack, reader: Reader): Message {
  const words = texts(reader);
  return oneLine((pairs > 0 ? words.broughtBack : words.broughtBackWithoutPairs)(escape(program)));
}
