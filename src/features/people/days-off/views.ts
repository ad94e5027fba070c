import type { ModalView } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import { button, context, dateInput, modal, section } from '../../../slack/blocks.ts';
import { dayField, ids } from './buttons.ts';
import { texts } from './texts.ts';

/** @param days those that are marked, in order */
export function daysOffModal(days: readonly Temporal.PlainDate[], reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.mark,
    title: words.title,
    submit: words.submit,
    close: words.close,
    blocks: [
      context(words.intro),
      ...(days.length === 0 ? [section(words.none)] : days.map((day) => dayBlock(day, reader))),
      dateInput({ id: dayField, label: words.day, initial: undefined }),
    ],
  });
}

function dayBlock(day: Temporal.PlainDate, reader: Reader) {
  const words = texts(reader);
  const inWords = formatDate(day, reader);
  return section(
    inWords,
    button({
      id: ids.remove,
      text: words.remove,
      value: day.toString(),
      spoken: words.removeSpoken(inWords),
    }),
  );
}
