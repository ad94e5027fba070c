import type { InputBlock, KnownBlock, ModalView, SectionBlock } from '@slack/types';
import { formatDate, formatMoment, type Reader } from '../../../../language.ts';
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
import { adjustButton, hoursButton, ids } from '../buttons.ts';
import { mayChangeQuiet, type Offer } from '../model/booking.ts';
import { texts } from '../texts.ts';
import { inOwnTime } from './moments.ts';

export const fields = { slot: 'slot', date: 'date', time: 'time', often: 'often' } as const;

/** One session, or each from then on. */
export const oftenness = ['once', 'each-time'] as const;

/** What stands for a time that is none of those offered. */
export const ownTime = 'own';

/** Times that suit all, and any other, by the clock of whoever chooses. */
export function timeModal(offer: Offer, reader: Reader): ModalView {
  const words = texts(reader);
  const { pair, minutes, starts, within, rhythm, last, moves } = offer;
  const often = { once: words.once, 'each-time': words.eachTime(rhythmInPassing(rhythm, reader)) };
  const slots = starts.map((at) => option(String(at.epochMilliseconds / 1000), formatMoment(at, reader)));
  return modal({
    id: ids.suggest,
    title: moves ? words.modalTitleMove : words.modalTitle,
    submit: words.modalSuggest,
    close: words.modalClose,
    metadata: { pairId: pair.id },
    blocks: [
      section(moves ? words.modalIntroMove(minutes, inOwnTime(moves, reader)) : words.modalIntro(minutes)),
      ...(last ? [context(words.endsOn(formatDate(last.day, reader)))] : []),
      ...(starts.length > 0 ? [] : [noneLine(offer, reader)]),
      radioInput({
        id: fields.slot,
        label: words.slot,
        options: [...slots, option(ownTime, words.ownTime)],
        initial: slots[0]?.value ?? ownTime,
      }),
      ...(starts.length > 0 && within === 'waking-hours' ? [wideLine(offer, reader)] : []),
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

function noneLine(offer: Offer, reader: Reader): SectionBlock {
  const { quietInTheWay, noneLeft, noneShared } = texts(reader);
  if (offer.isQuietInTheWay) return section(quietInTheWay.none, wayToChangeQuiet(offer, reader));
  return offer.last ? section(noneLeft) : section(noneShared, hoursButton(reader));
}

function wideLine(offer: Offer, reader: Reader): KnownBlock {
  const { quietInTheWay, offeredWide } = texts(reader);
  if (!offer.isQuietInTheWay) return context(offeredWide);
  return section(quietInTheWay.some, wayToChangeQuiet(offer, reader));
}

const wayToChangeQuiet = (offer: Offer, reader: Reader) =>
  mayChangeQuiet(offer) ? adjustButton(offer.pair.id, reader) : undefined;

/** By the clock of whoever fills it in. */
const timeInput = (label: string): InputBlock => ({
  type: 'input',
  block_id: fields.time,
  label: plain(label),
  element: { type: 'timepicker', action_id: inputActionId },
  optional: true,
});
