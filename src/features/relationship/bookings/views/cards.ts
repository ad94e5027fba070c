import type { Button } from '@slack/types';
import { formatList, type Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  oneLine,
  section,
  withoutButtons,
  type Message,
} from '../../../../slack/blocks.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { inTimeOfEach, inWordsOfEach, namesOfPeers } from '../../../pairs/pair/texts.ts';
import { ids as agreementIds } from '../../agreement/buttons.ts';
import { rhythmInPassing } from '../../agreement/texts.ts';
import { prepareButton } from '../../preparation/buttons.ts';
import { isMentee, isMentor, type Preparation } from '../../preparation/model.ts';
import { heldButton, startNextButton } from '../../rota/buttons.ts';
import type { Rota } from '../../rota/model.ts';
import {
  acceptButton,
  calendarButtons,
  carryOnButton,
  chooseTimeButton,
  fileButton,
  repeatButton,
  skipButton,
} from '../buttons.ts';
import type { Booking, Suggestion } from '../model/booking.ts';
import { texts } from '../texts.ts';
import { inOwnTime } from './moments.ts';

type Suggested = {
  readonly pair: Pair;
  /** As the rhythm is named in an agreement. */
  readonly rhythm: string;
  readonly suggestion: Suggestion;
  readonly now: Temporal.Instant;
};

/** A time that one of them suggests, and what has become of it. */
export function suggestedCard({ pair, rhythm, suggestion, now }: Suggested, reader: Reader): Message {
  const words = texts(reader);
  const { startsAt, suits, isMove, eachTime, state } = suggestion;
  const [who = '', ...others] = suits.map((id) => escape(nameOf(pair, id)));
  const line = isMove ? words.suggestedMove : words.suggested;
  const lines = [
    line(who, inTimeOfEach(startsAt, pair, reader)),
    ...(eachTime ? [words.thenEachTime(rhythmInPassing(rhythm, reader))] : []),
    ...(others.length > 0 ? [words.suitsToo(formatList(others, reader))] : []),
  ];
  const message: Message = {
    text: words.suggestedText(who),
    blocks: [
      section(lines.join('\n')),
      actions(
        { ...acceptButton(suggestion, inWordsOfEach(startsAt, pair, reader), reader), style: 'primary' },
        chooseTimeButton({ pairId: pair.id, why: 'other' }, reader),
      ),
    ],
  };
  if (state === 'taken') return withoutButtons(message, words.isTaken);
  if (state === 'set-aside') return withoutButtons(message, words.isSetAside);
  return Temporal.Instant.compare(startsAt, now) <= 0 ? withoutButtons(message, words.isGone) : message;
}

const nameOf = ({ members }: Pair, personId: string): string =>
  members.find(({ id }) => id === personId)?.name ?? '';

type Booked = {
  readonly pair: Pair;
  readonly booking: Booking;
  /** As which of its moves it is told of. */
  readonly sequence: number;
  /** When it was then. */
  readonly at: Temporal.Instant;
};

/** A session that has a time, or another one, and what has become of it. */
export function bookedCard({ pair, booking, sequence, at }: Booked, reader: Reader): Message {
  const words = texts(reader);
  const line = sequence === 0 ? words.booked : words.moved;
  const message: Message = {
    text: sequence === 0 ? words.bookedText : words.movedText,
    blocks: [
      section(line(inTimeOfEach(at, pair, reader), booking.minutes)),
      context(words.bookedNext),
      actions(
        ...calendarButtons({ ...booking, startsAt: at }, reader),
        fileButton(booking, reader),
        chooseTimeButton({ pairId: booking.pairId, why: 'move' }, reader),
        skipButton(booking, reader),
        repeatButton(booking, reader),
      ),
    ],
  };
  if (booking.state !== 'booked') return withoutButtons(message, words.becameOf[booking.state]);
  return booking.sequence === sequence ? message : withoutButtons(message, words.becameOf.moved);
}

type Skipped = {
  readonly pair: Pair;
  readonly booking: Booking;
  /** What the pack has for several skips in a row, where it is so; else a tip is shown, in words. */
  readonly restart: string | undefined;
  readonly tip: string;
};

/** It does not take place; a second time in a row, with the way to another rhythm. */
export function skippedCard({ pair, booking, restart, tip }: Skipped, reader: Reader): Message {
  const words = texts(reader);
  const { pairId, startsAt, state } = booking;
  const when = inTimeOfEach(startsAt, pair, reader);
  if (state === 'cancelled')
    return {
      text: words.cancelledText,
      blocks: [
        section(words.cancelled(when, words.canceledFor[reasonOf(booking)])),
        actions(fileButton(booking, reader)),
      ],
    };
  const adjust = button({ id: agreementIds.open, text: words.adjust, value: pairId });
  return {
    text: words.skippedText,
    blocks: [
      section(words.skipped(when)),
      ...(restart === undefined
        ? [context(tip)]
        : [section([words.skippedAgain, escape(restart)].join(' '))]),
      actions(
        chooseTimeButton({ pairId, why: 'find' }, reader),
        ...(restart === undefined ? [] : [adjust, carryOnButton(pairId, reader)]),
        fileButton(booking, reader),
      ),
    ],
  };
}

function reasonOf({ canceledFor }: Booking): 'pause' | 'end' | 'unknown' {
  if (canceledFor === null) return 'unknown';
  return canceledFor === 'pause' ? 'pause' : 'end';
}

type Ahead = { readonly booking: Booking; readonly rota: Rota };

const moving = ({ booking }: Pick<Ahead, 'booking'>, reader: Reader): readonly Button[] => [
  chooseTimeButton({ pairId: booking.pairId, why: 'move' }, reader),
  skipButton(booking, reader),
];

type DayBefore = { readonly booking: Booking; readonly preparation: Preparation };

/** To one of them alone, in their own language and by their own clock: to bring something, or to listen. */
export function dayBeforeCard({ booking, preparation }: DayBefore, reader: Reader): Message {
  const words = texts(reader);
  const { rota, personId, frame } = preparation;
  const names = escape(namesOfPeers(rota.pair, { personId, reader }));
  const when = inOwnTime(booking.startsAt, reader);
  const questions = frame.questions.map((question) => `• ${escape(question)}`);
  return {
    text: words.dayBeforeText,
    blocks: [
      section([words.dayBefore(names, when), roleLine(preparation, reader)].join('\n')),
      ...(isMentor(rota, personId)
        ? [section([words.listening(escape(frame.title)), ...questions].join('\n'))]
        : []),
      actions(prepareButton(rota, reader), ...moving({ booking }, reader)),
    ],
  };
}

function roleLine({ rota, personId }: Preparation, reader: Reader): string {
  const { roles } = texts(reader);
  if (rota.form === 'halves') return roles.halves;
  return isMentee(rota, personId) ? roles.mentee : roles.mentor(escape(rota.menteeToday.name));
}

export function soonCard(ahead: Ahead, reader: Reader): Message {
  const words = texts(reader);
  const when = inTimeOfEach(ahead.booking.startsAt, ahead.rota.pair, reader);
  return {
    text: words.soonText,
    blocks: [
      section(words.soon(when, escape(ahead.rota.menteeToday.name))),
      actions(startNextButton(ahead.rota, reader), ...moving(ahead, reader)),
    ],
  };
}

/** Once its time is over. */
export function overCard(ahead: Ahead, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.overText,
    blocks: [
      section(words.over(inTimeOfEach(ahead.booking.startsAt, ahead.rota.pair, reader))),
      actions(heldButton(ahead.rota, reader), ...moving(ahead, reader)),
    ],
  };
}

/** In the place of what asked about a session, once that is settled. */
export const settledCard = (reader: Reader): Message => oneLine(texts(reader).isSettled);
