import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import { dateInput, escape, modal, section } from '../../../slack/blocks.ts';
import { ids, untilField } from './buttons.ts';
import type { Pausing } from './model.ts';
import { texts } from './texts.ts';

export function pauseModal({ programs, suggested }: Pausing, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.pause,
    title: words.title,
    submit: words.submit,
    close: words.close,
    blocks: [
      section(words.intro),
      ...(programs.length > 1 ? [section(words.fromAll(escape(formatList(programs, reader))))] : []),
      dateInput({ id: untilField, label: words.until, initial: suggested }),
    ],
  });
}

/** @param until the day on which somebody is back who is away */
export const pauseLine = (until: Temporal.PlainDate | undefined, reader: Reader): readonly KnownBlock[] =>
  until ? [section(texts(reader).homePaused(formatDate(until, reader)))] : [];
