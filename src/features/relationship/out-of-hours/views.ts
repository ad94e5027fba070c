import type { KnownBlock } from '@slack/types';
import { formatOwnMoment, type Reader } from '../../../language.ts';
import { actions, context, escape, section, withoutButtons, type Message } from '../../../slack/blocks.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { inTimeOfEach, namesOfPeers } from '../../pairs/pair/texts.ts';
import { chooseTimeButton, skipButton, timeButtons } from '../bookings/buttons.ts';
import { endOfSession, whatBecameOf, type Booking } from '../bookings/model/booking.ts';
import { becameWords } from '../bookings/texts.ts';
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
  const became = whatBecameOf({ booking, sequence, now });
  const message: Message = {
    text: words.text,
    blocks: [
      section(line(inTimeOfEach(booking.startsAt, pair, reader))),
      ...(became || fit === 'work' ? [] : [context(words.staysBooked)]),
      actions(
        ...timeButtons(pair, 'move', reader).map((move) => ({ ...move, style: 'primary' as const })),
        skipButton(booking, reader),
      ),
    ],
  };
  if (became) return withoutButtons(message, becameWords(booking, became, reader));
  if (fit === 'work') return withoutButtons(message, words.suitsAgain);
  return { ...message, holdsUntil: endOfSession(booking) };
}

type OnDayOff = { readonly pair: Pair; readonly booking: Booking };
type Seen = { readonly personId: string; readonly reader: Reader };

/** Beside a day that somebody takes off: to them alone, and at once. */
export function onDayOff({ pair, booking }: OnDayOff, { personId, reader }: Seen): KnownBlock {
  const names = escape(namesOfPeers(pair, { personId, reader }));
  return section(
    texts(reader).onDayOff(names, formatOwnMoment(booking.startsAt, reader)),
    isOffered(pair, 'suggest-time') ? chooseTimeButton({ pairId: pair.id, why: 'move' }, reader) : undefined,
  );
}
