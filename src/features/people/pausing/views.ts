import type { ModalView } from '@slack/types';
import type { HomePart } from '../../../feature.ts';
import { formatDate, formatList, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  dateInput,
  escape,
  modal,
  oneLine,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
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
export function pausePart(until: Temporal.PlainDate | undefined, reader: Reader): HomePart {
  if (!until) return {};
  const words = texts(reader);
  const back = button({ id: commandAction('resume'), text: words.commands.resume.button });
  const change = button({ id: ids.open, text: words.changePause });
  const line = words.homePaused(formatDate(until, reader));
  return {
    next: [{ urgency: 'away', line, details: [words.homeMeanwhile], button: back, others: [change] }],
  };
}

/** @param back the day on which the person would be back */
export function pauseOffer(back: Temporal.PlainDate, reader: Reader): Message {
  const words = texts(reader);
  const day = formatDate(back, reader);
  const line = words.offer(day);
  return {
    text: line,
    blocks: [
      section(line),
      actions(
        button({
          id: ids.pauseUntil,
          text: words.offerYes,
          value: back.toString(),
          spoken: words.offerYesSpoken(day),
        }),
        button({ id: ids.open, text: words.offerOther }),
      ),
    ],
  };
}

/** In its place once the person is away, or the day has come. */
export const pauseOfferOver = (reader: Reader): Message => oneLine(texts(reader).offerOver);
