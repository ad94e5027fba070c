import type { ModalView } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import { button, context, dateInput, modal, section } from '../../../slack/blocks.ts';
import type { OnDay } from '../../../on-days.ts';
import { dayField, ids } from './buttons.ts';
import { texts } from './texts.ts';

type DaysOff = {
  /** Those that are marked, in order. */
  readonly days: readonly Temporal.PlainDate[];
  readonly onThem: readonly OnDay[];
};

export function daysOffModal({ days, onThem }: DaysOff, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.mark,
    title: words.title,
    submit: words.submit,
    close: words.close,
    blocks: [
      context(words.intro),
      ...(days.length === 0
        ? [section(words.none)]
        : days.flatMap((day) => [
            dayBlock(day, reader),
            ...onThem.filter((each) => each.day.equals(day)).map(({ block }) => block),
          ])),
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
