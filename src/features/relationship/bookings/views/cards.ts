import type { Button } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../../language.ts';
import {
  actions,
  buttonsIfAny,
  context,
  escape,
  section,
  withoutButtons,
  type Message,
} from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { inTimeOfEach, inWordsOfEach, namesOfPeers } from '../../../pairs/pair/texts.ts';
import { rhythmInPassing } from '../../agreement/texts.ts';
import { prepareButton } from '../../preparation/buttons.ts';
import { isMentee, isMentor, type Preparation } from '../../preparation/model.ts';
import { startNextButton } from '../../rota/buttons.ts';
import type { Rota } from '../../rota/model.ts';
import {
  acceptButton,
  adjustAgreementButton,
  calendarButtons,
  chooseTimeButton,
  keepMeetingButton,
  fileButton,
  heldThenButton,
  repeatButton,
  skipButton,
  timeButtons,
} from '../buttons.ts';
import { nextTurnOf } from '../model/around.ts';
import {
  askedUntil,
  endOfSession,
  hasBegun,
  waysToChoose,
  whatBecameOf,
  type Booking,
  type Suggestion,
} from '../model/booking.ts';
import { becameWords, texts } from '../texts.ts';
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
  if (Temporal.Instant.compare(startsAt, now) <= 0) return withoutButtons(message, words.isGone);
  return { ...message, holdsUntil: startsAt };
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
  /** Whether it was agreed to be repeated too: then it is no suggestion to do so. */
  readonly eachTime: boolean;
};

/** A session that has a time, or another one, and what has become of it. */
export function bookedCard(
  { pair, booking, sequence, at, eachTime, now }: Booked & At,
  reader: Reader,
): Message {
  const words = texts(reader);
  const line = sequence === 0 ? words.booked : words.moved;
  const became = whatBecameOf({ booking, sequence, now });
  const message: Message = {
    text: sequence === 0 ? words.bookedText : words.movedText,
    blocks: [
      section(line(inTimeOfEach(at, pair, reader), booking.minutes)),
      ...(became ? [] : [context(words.bookedNext)]),
      ...buttonsIfAny(
        ...calendarButtons({ ...booking, startsAt: at }, reader),
        fileButton(booking, reader),
        ...timeButtons(pair, 'move', reader),
        skipButton(booking, reader),
        ...(eachTime || !isOffered(pair, 'repeat-session') ? [] : [repeatButton(booking, reader)]),
      ),
    ],
  };
  if (became) return withoutButtons(message, becameWords(booking, became, reader));
  return { ...message, holdsUntil: endOfSession(booking) };
}

type Skipped = {
  readonly pair: Pair;
  readonly booking: Booking;
  /** What the pack has for several skips in a row, where it is so; else a tip is shown, in words. */
  readonly restart: { readonly wording: string; readonly inARow: number } | undefined;
  readonly tip: string;
  /** Where it is canceled for the pause that the pair is in: the day on which that is over. */
  readonly pausedUntil: Temporal.PlainDate | undefined;
};

/** It does not take place: for a pause, of which nothing else tells the pair; or it is skipped, a second time in a row with the way to another rhythm. */
export function skippedCard(
  { pair, booking, restart: ifRestart, tip, pausedUntil }: Skipped,
  reader: Reader,
): Message {
  const words = texts(reader);
  const { pairId, startsAt, state } = booking;
  const restart = isOffered(pair, 'carry-on') ? ifRestart : undefined;
  const when = inTimeOfEach(startsAt, pair, reader);
  if (state === 'cancelled') {
    const line = pausedUntil
      ? words.canceledByPause(formatDate(pausedUntil, reader), when)
      : words.cancelled(when, words.canceledFor[reasonOf(booking)]);
    return {
      text: pausedUntil ? words.pausedText : words.cancelledText,
      blocks: [section(line), actions(fileButton(booking, reader))],
    };
  }
  return {
    text: words.skippedText,
    blocks: [
      section(words.skipped(when)),
      ...(restart === undefined
        ? [context(tip)]
        : [section([words.skippedAgain(restart.inARow), escape(restart.wording)].join(' '))]),
      actions(
        ...timeButtons(pair, 'find', reader),
        ...(restart === undefined
          ? []
          : [adjustAgreementButton(pairId, reader), keepMeetingButton(pairId, reader)]),
        fileButton(booking, reader),
      ),
    ],
  };
}

function reasonOf({ canceledFor }: Booking): 'pause' | 'end' | 'unknown' {
  if (canceledFor === null) return 'unknown';
  return canceledFor === 'pause' ? 'pause' : 'end';
}

type At = { readonly now: Temporal.Instant };

type Ahead = { readonly booking: Booking; readonly rota: Rota };

const elsewhere = ({ booking, rota, now }: Ahead & At, reader: Reader): readonly Button[] => [
  ...timeButtons(rota.pair, waysToChoose(booking, now), reader),
  skipButton(booking, reader),
];

type DayBefore = At & { readonly booking: Booking; readonly preparation: Preparation };

/** To one of them alone, in their own language and by their own clock: to bring something, or to listen. */
export function dayBeforeCard({ booking, preparation, now }: DayBefore, reader: Reader): Message {
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
      actions(prepareButton(rota, reader), ...elsewhere({ booking, rota, now }, reader)),
    ],
    holdsUntil: nextTurnOf(booking, now),
  };
}

function roleLine({ rota, personId }: Preparation, reader: Reader): string {
  const { roles } = texts(reader);
  if (rota.form === 'halves') return roles.halves;
  return isMentee(rota, personId) ? roles.mentee : roles.mentor(escape(rota.menteeToday.name));
}

export function soonCard({ now, ...ahead }: Ahead & At, reader: Reader): Message {
  const words = texts(reader);
  const { pair, form, menteeToday } = ahead.rota;
  const when = inTimeOfEach(ahead.booking.startsAt, pair, reader);
  const told = hasBegun(ahead.booking, now) ? words.begun : words.soon;
  return {
    text: told.text,
    blocks: [
      section([told.line(when), words.menteeToday[form](escape(menteeToday.name))].join(' ')),
      actions(startNextButton(ahead.rota, reader), ...elsewhere({ ...ahead, now }, reader)),
    ],
    holdsUntil: nextTurnOf(ahead.booking, now),
  };
}

/** Once its time is over. */
export function overCard(ahead: Ahead, reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.overText,
    blocks: [
      section(words.over(inTimeOfEach(ahead.booking.startsAt, ahead.rota.pair, reader))),
      actions(
        heldThenButton(ahead.booking, reader),
        // Once the next one is booked, a time would be one for that.
        ...(ahead.booking.state === 'booked' ? timeButtons(ahead.rota.pair, 'find', reader) : []),
        skipButton(ahead.booking, reader),
      ),
    ],
    holdsUntil: askedUntil(ahead.booking),
  };
}
