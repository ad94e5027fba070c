import type { Reader } from '../../../../language.ts';
import { actions, context, section, withoutButtons, type Message } from '../../../../slack/blocks.ts';
import { inTimeOfEach, inWordsOfEach } from '../../../pairs/pair/texts.ts';
import { chooseTimeButton, suggestSlotButton } from '../../../relationship/bookings/buttons.ts';
import type { Offer } from '../../../relationship/bookings/model/booking.ts';
import { waysOnButton } from '../../../ways-on/four-ways/buttons.ts';
import { texts } from '../texts.ts';

/** Times at which all of the pair could meet, which an admin had sent. */
export function timesToMeet({ pair, starts }: Offer, reader: Reader): Message {
  const words = texts(reader);
  const line = starts.length === 0 ? words.noTimes : words.times;
  return {
    text: line,
    blocks: [
      section(line),
      ...starts.map((at) => {
        const when = inWordsOfEach(at, pair, reader);
        return section(
          inTimeOfEach(at, pair, reader),
          suggestSlotButton({ pairId: pair.id, at, when }, reader),
        );
      }),
      actions(chooseTimeButton({ pairId: pair.id, why: starts.length === 0 ? 'find' : 'other' }, reader)),
      context(words.timesFrom),
    ],
  };
}

/** A word that it was quiet, which an admin had sent: with the ways to go on. */
export function reminder(pairId: string, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.reminderText,
    blocks: [
      section(words.reminder),
      actions(chooseTimeButton({ pairId, why: 'find' }, reader), waysOnButton(pairId, reader)),
      context(words.reminderFrom),
    ],
  };
}

/** What either says once it is needed no more. */
export const goesOn = (message: Message, reader: Reader): Message =>
  withoutButtons({ ...message, blocks: message.blocks.slice(0, 1) }, texts(reader).goesOn);
