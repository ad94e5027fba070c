import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  dateInput,
  escape,
  modal,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { ids as agendaIds } from '../../relationship/sessions/buttons.ts';
import { texts as agendaTexts } from '../../relationship/sessions/texts.ts';
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

type Closing = {
  readonly program: string;
  readonly lastDay: Temporal.PlainDate;
  readonly session: { readonly pairId: string; readonly number: number };
};

export function closing({ program, lastDay, session }: Closing, reader: Reader): Message {
  const words = texts(reader);
  const line = words.closing(escape(program), formatDate(lastDay, reader));
  const value = `${session.pairId}:${session.number}`;
  return {
    text: line,
    blocks: [
      section(line),
      section(words.closingSession),
      actions(button({ id: agendaIds.start, text: agendaTexts(reader).start, value, style: 'primary' })),
    ],
  };
}

export const broughtBack = (program: string, reader: Reader): Message =>
  inOneLine(texts(reader).broughtBack(escape(program)));

export const goesOn = (program: string, reader: Reader): Message =>
  inOneLine(texts(reader).goesOn(escape(program)));

export const noMoreRounds = (program: string, reader: Reader): Message =>
  inOneLine(texts(reader).noMoreRounds(escape(program)));

const inOneLine = (text: string): Message => ({ text, blocks: [section(text)] });
