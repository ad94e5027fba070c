import type { Button } from '@slack/types';
import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { button } from '../../../slack/blocks.ts';
import { idAndNumber, idAndTwoNumbers } from '../../../slack/form-values.ts';
import type { Booking } from './model/booking.ts';
import { googleCalendarLink, outlookLink } from './model/calendar.ts';
import { commandAction } from '../../../slack/listening/listeners.ts';
import { calendarFileButton, ids as endingIds } from '../../pairs/ending/buttons.ts';
import { isOffered } from '../../pairs/lifecycle.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { ids as agreementIds } from '../agreement/buttons.ts';
import { texts as rotaTexts } from '../rota/texts.ts';
import { texts } from './texts.ts';

export const ids = {
  suggestSlot: 'bookings.suggest-slot',
  choose: 'bookings.choose',
  /** The modal. */
  suggest: 'bookings.suggest',
  accept: 'bookings.accept',
  skip: 'bookings.skip',
  held: 'bookings.held',
  google: 'bookings.google',
  outlook: 'bookings.outlook',
  file: endingIds.calendarFile,
  repeat: 'series.repeat',
  carryOn: 'series.carry-on',
} as const;

/** Suggests one of the times that are offered. `when` is that time in words. */
export const suggestSlotButton = (
  { pairId, at, when }: { readonly pairId: string; readonly at: Temporal.Instant; readonly when: string },
  reader: Reader,
): Button =>
  button({
    id: ids.suggestSlot,
    text: texts(reader).suggestSlot,
    spoken: texts(reader).suggestSlotSpoken(when),
    value: JSON.stringify({ pairId, at: at.epochMilliseconds / 1000 }),
  });

/** Opens the modal in which a time is chosen: the first one, another one, or the one that a session is moved to. */
export const chooseTimeButton = (
  { pairId, why }: { readonly pairId: string; readonly why: 'find' | 'other' | 'move' },
  reader: Reader,
): Button => button({ id: ids.choose, text: texts(reader).choose[why], value: pairId });

/** As `chooseTimeButton`, while the pair can: in a pause nobody is asked for a time. */
export const timeButtons = (
  pair: Pick<Pair, 'id' | 'state' | 'channelId'>,
  why: Parameters<typeof chooseTimeButton>[0]['why'],
  reader: Reader,
): readonly Button[] =>
  isOffered(pair, 'suggest-time') ? [chooseTimeButton({ pairId: pair.id, why }, reader)] : [];

type Numbered = { readonly pairId: string; readonly number: number };

/** @param when that time in words */
export const acceptButton = ({ pairId, number }: Numbered, when: string, reader: Reader): Button =>
  button({
    id: ids.accept,
    text: texts(reader).accept,
    spoken: texts(reader).acceptSpoken(when),
    value: `${pairId}:${number}`,
  });

/** A session as it was when its button was shown: once it is moved, the button means a time that is none any more. */
type AsShown = Pick<Booking, 'pairId' | 'number' | 'sequence'>;

const valueOf = ({ pairId, number, sequence }: AsShown): string => `${pairId}:${number}:${sequence}`;

/** What such a button stands for. Those from before moves were counted in it mean the time that the session had at first. */
export const asShownMeant = z
  .union([idAndTwoNumbers, idAndNumber.transform(({ id, number }) => ({ id, first: number, second: 0 }))])
  .transform(({ id, first: number, second: sequence }) => ({ pairId: id, number, sequence }));

/** Before it as after it: a session that does not happen costs nothing. */
export const skipButton = (booking: AsShown, reader: Reader): Button =>
  button({ id: ids.skip, text: texts(reader).skip, value: valueOf(booking) });

/** Beside a session that is over: the one that is ahead all the same. */
export const skipNextButton = (booking: AsShown, reader: Reader): Button =>
  button({ id: ids.skip, text: texts(reader).skipNext, value: valueOf(booking) });

/** That this session took place, and no other: whoever presses it may do so long after. */
export const heldThenButton = ({ pairId, number }: Numbered, reader: Reader): Button =>
  button({ id: ids.held, text: rotaTexts(reader).held, value: `${pairId}:${number}` });

/** For any calendar, also to take out of it what does not take place. */
export const fileButton = calendarFileButton;

/** Into one's own calendar: its title and time, and nothing of who meets. */
export function calendarButtons(
  { startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>,
  reader: Reader,
): readonly Button[] {
  const words = texts(reader);
  const event = { title: words.eventTitle, start: startsAt, minutes };
  return [
    button({ id: ids.google, text: words.google, url: googleCalendarLink(event) }),
    button({ id: ids.outlook, text: words.outlook, url: outlookLink(event) }),
  ];
}

/** Suggests to meet like that each time, in the rhythm of the pair. */
export const repeatButton = (booking: AsShown, reader: Reader): Button =>
  button({ id: ids.repeat, text: texts(reader).repeat, value: valueOf(booking) });

/** Nothing of how they meet is changed. */
export const keepMeetingButton = (pairId: string, reader: Reader): Button =>
  button({ id: ids.carryOn, text: texts(reader).carryOn, value: pairId });
/** Where what they have agreed on is in the way, or too much. */
export const adjustAgreementButton = (pairId: string, reader: Reader): Button =>
  button({ id: agreementIds.open, text: texts(reader).adjust, value: pairId });

/** Where people share no hours: theirs may have changed. */
export const hoursButton = (reader: Reader): Button =>
  button({ id: commandAction('profile'), text: texts(reader).changeHours });
