import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { formatDate, formatOwnMoment, type Reader } from '../../../../language.ts';
import {
  context,
  dateInput,
  inputActionId,
  modal,
  option,
  plain,
  radioInput,
  section,
} from '../../../../slack/blocks.ts';
import { rhythmInPassing } from '../../agreement/texts.ts';
import { adjustAgreementButton, hoursButton, ids } from '../buttons.ts';
import { mayChangeQuiet, takesOtherHours, type Offer } from '../model/booking.ts';
import { outsideWork, texts } from '../texts.ts';
import { inOwnTime } from './moments.ts';

export const fields = { slot: 'slot', date: 'date', time: 'time', often: 'often' } as const;

/** One session, or each from then on. */
export const oftenness = ['once', 'each-time'] as const;

/** What stands for a time that is none of those offered. */
export const ownTime = 'own';

/** Times that suit all, and any other, by the clock of whoever chooses. */
export function timeModal(offer: Offer, reader: Reader): ModalView {
  const words = texts(reader);
  const { pair, minutes, starts, rhythm, last, moves } = offer;
  const often = { once: words.once, 'each-time': words.eachTime(rhythmInPassing(rhythm, reader)) };
  const slots = starts.map((at) => option(String(at.epochMilliseconds / 1000), formatOwnMoment(at, reader)));
  return modal({
    id: ids.suggest,
    title: moves ? words.modalTitleMove : words.modalTitle,
    submit: words.modalSuggest,
    close: words.modalClose,
    metadata: { pairId: pair.id },
    blocks: [
      section(moves ? words.modalIntroMove(minutes, inOwnTime(moves, reader)) : words.modalIntro(minutes)),
      ...(last ? [context(words.endsOn(formatDate(last.day, reader)))] : []),
      ...(starts.length > 0 ? [] : outsideLine(offer, reader)),
      radioInput({
        id: fields.slot,
        label: words.slot,
        options: [...slots, option(ownTime, words.ownTime)],
        initial: slots[0]?.value ?? ownTime,
      }),
      ...(starts.length > 0 ? outsideLine(offer, reader) : []),
      dateInput({
        id: fields.date,
        label: words.date,
        hint: words.dateHint,
        optional: true,
        initial: undefined,
      }),
      timeInput(words.time),
      // In a pair that ends nothing begins that would go on.
      ...(last
        ? []
        : [
            radioInput({
              id: fields.often,
              label: words.often,
              options: oftenness.map((each) => option(each, often[each])),
              initial: 'once',
            }),
          ]),
    ],
  });
}

/** With what would bring better ones, where something would. */
function outsideLine(offer: Offer, reader: Reader): readonly KnownBlock[] {
  const line = outsideWork(offer, reader);
  if (line === undefined) return [];
  if (mayChangeQuiet(offer)) return [section(line, adjustAgreementButton(offer.pair.id, reader))];
  if (takesOtherHours(offer)) return [section(line, hoursButton(reader))];
  return [offer.starts.length === 0 ? section(line) : context(line)];
}

/** By the clock of whoever fills it in. */
const timeInput = (label: string): InputBlock => ({
  type: 'input',
  block_id: fields.time,
  label: plain(label),
  element: { type: 'timepicker', action_id: inputActionId },
  optional: true,
});
