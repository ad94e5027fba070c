import type { Reader } from '../../../language.ts';
import { actions, context, section, withoutButtons, type Message } from '../../../slack/blocks.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { inTimeOfEach } from '../../pairs/pair/texts.ts';
import { chooseTimeButton, skipButton } from '../bookings/buttons.ts';
import { endOfSession, whatBecameOf, type Booking } from '../bookings/model/booking.ts';
import { texts as bookingTexts } from '../bookings/texts.ts';
import type { Fit } from './model.ts';
import { texts } from './texts.ts';

export type OutOfHours = {
  readonly pair: Pair;
  readonly booking: Booking;
  /** As which of its moves it is told of. */
  readonly sequence: number;
  readonly fit: Fit;
  readonly now: Temporal.Instant;
};

/** It stays booked: to move it is theirs to choose. */
export function outOfHoursCard({ pair, booking, sequence, fit, now }: OutOfHours, reader: Reader): Message {
  const words = texts(reader);
  const line = words.lines[fit === 'work' ? 'awake' : fit];
  const message: Message = {
    text: words.text,
    blocks: [
      section(line(inTimeOfEach(booking.startsAt, pair, reader))),
      context(words.staysBooked),
      actions(
        { ...chooseTimeButton({ pairId: pair.id, why: 'move' }, reader), style: 'primary' },
        skipButton(booking, reader),
      ),
    ],
  };
  const became = whatBecameOf({ booking, sequence, now });
  if (became) return withoutButtons(message, bookingTexts(reader).becameOf[became]);
  if (fit === 'work') return withoutButtons(message, words.suitsAgain);
  return { ...message, holdsUntil: endOfSession(booking) };
}
