import type { Button } from '@slack/types';
import { formatDate, type Reader } from '../../../../language.ts';
import { earliestMoment } from '../../../../moments.ts';
import { actions, context, escape, oneLine, section, type Message } from '../../../../slack/blocks.ts';
import { setActionButton } from '../../actions/buttons.ts';
import { farewellButton } from '../../../pairs/ending/buttons.ts';
import { dayOfEach, inTimeOfEach } from '../../../pairs/pair/texts.ts';
import { chooseDayButton, heldAgainButton, heldButton, undoButton } from '../../rota/buttons.ts';
import { isJustHeld, isJustRecorded, nextTurnOfRecord, type Rota } from '../../rota/model.ts';
import { balanceWords, texts } from '../../rota/texts.ts';
import { skipNextButton, timeButtons } from '../buttons.ts';
import { endOfSession, hasBegun, type Booking } from '../model/booking.ts';
import { texts as bookingTexts } from '../texts.ts';

type Held = {
  readonly rota: Rota;
  readonly now: Temporal.Instant;
  /** In words. */
  readonly tip: string;
  /** The one that was booked, where it is this session. */
  readonly booked: Booking | undefined;
  /** The next one, where it has a time already: by their series, or since they met without it, and it stays booked. */
  readonly ahead: Booking | undefined;
  /** On which the pair ends, where it does. */
  readonly endsOn?: Temporal.PlainDate | undefined;
};

/** What the pair hears once a session is on record: who is next, and what leads on from here. */
export function sessionHeld({ endsOn, ...held }: Held, reader: Reader): Message {
  return endsOn ? heldAtTheEnd({ ...held, endsOn }, reader) : heldOnTheWay(held, reader);
}

function recordedWords({ pair, sessionsHeld, lastHeldAt }: Rota, reader: Reader): string {
  const words = texts(reader);
  return lastHeldAt
    ? words.recorded(sessionsHeld, escape(dayOfEach(lastHeldAt, pair, reader)))
    : words.wasRecorded(sessionsHeld);
}

type HeldAtTheEnd = Held & { readonly endsOn: Temporal.PlainDate };

/** What comes next in a pair that ends is its farewell, whether or not it meets once more. */
function heldAtTheEnd({ rota, now, booked, ahead, endsOn }: HeldAtTheEnd, reader: Reader): Message {
  const { pair } = rota;
  const farewell = bookingTexts(reader).farewellNext(formatDate(endsOn, reader));
  const lines = [recordedWords(rota, reader), farewell];
  const stays = booked ? undefined : ahead;
  return {
    text: lines.join(' '),
    blocks: [
      section([...lines, ...timesIn({ rota, booked, stays }, reader)].join('\n')),
      actions(farewellButton(pair.id, reader), ...recordButtons({ rota, now, stays }, reader)),
    ],
    ...holding({ rota, now, stays }),
  };
}

function heldOnTheWay({ rota, now, tip, booked, ahead }: Omit<Held, 'endsOn'>, reader: Reader): Message {
  const words = texts(reader);
  const { pair, sessionsHeld, menteeToday } = rota;
  const recorded = recordedWords(rota, reader);
  const lines = [recorded, words.next[nextOf(rota)](escape(menteeToday.name))];
  const stays = booked ? undefined : ahead;
  const times = timesIn({ rota, booked, stays }, reader);
  return {
    text: lines.join(' '),
    blocks: [
      section([...lines, ...times].join('\n')),
      context(balanceWords(rota, reader)),
      ...(times.length > 0 ? [] : [context(tip)]),
      actions(
        setActionButton({ pairId: pair.id, number: sessionsHeld }, reader),
        ...(ahead ? [] : timeButtons(pair, 'find', reader)),
        ...recordButtons({ rota, now, stays }, reader),
      ),
    ],
    ...holding({ rota, now, stays }),
  };
}

type OnRecord = Pick<Held, 'rota' | 'now'> & { readonly stays: Booking | undefined };

/** What can be done about the record now: another one begins no sooner than this one cannot be meant any more. */
const recordButtons = ({ rota, now, stays }: OnRecord, reader: Reader): readonly Button[] => [
  ...(isJustHeld(rota, now) ? [] : [heldAgainButton(rota, reader)]),
  chooseDayButton(rota, reader),
  ...(stays ? [skipNextButton(stays, reader)] : []),
  ...(isJustRecorded(rota, now) ? [undoButton(rota, reader)] : []),
];

/** Until something else can be done about it, or what stays booked is over. */
function holding({ rota, now, stays }: OnRecord): Pick<Message, 'holdsUntil'> {
  const turns = [nextTurnOfRecord(rota, now), stays && endOfSession(stays)].flatMap((at) => at ?? []);
  const holdsUntil = earliestMoment(turns);
  return holdsUntil ? { holdsUntil } : {};
}

function nextOf({ form, isSwapped, isAgain }: Rota): 'swap' | 'swapped' | 'again' | 'halves' {
  if (form !== 'swap') return form;
  if (isSwapped) return 'swapped';
  return isAgain ? 'again' : 'swap';
}

type Times = Pick<Held, 'rota' | 'booked'> & { readonly stays: Booking | undefined };

/** What is booked no more since they met early, or what still is. What a series books next has a message of its own. */
function timesIn({ rota, booked, stays }: Times, reader: Reader): readonly string[] {
  const words = bookingTexts(reader);
  const { pair, lastRecordedAt } = rota;
  const isEarly = booked && lastRecordedAt && !hasBegun(booked, lastRecordedAt);
  return [
    ...(isEarly ? [words.metEarly(inTimeOfEach(booked.startsAt, pair, reader))] : []),
    ...(stays ? [words.staysBooked(inTimeOfEach(stays.startsAt, pair, reader))] : []),
  ];
}

/** Of one that others have followed. */
export const sessionOnRecord = (number: number, reader: Reader): Message =>
  oneLine(texts(reader).wasRecorded(number));

/** It was put on record by mistake, and taken off again. */
export function sessionUndone(rota: Rota, reader: Reader): Message {
  const line = texts(reader).undone(rota.sessionsHeld + 1);
  return { text: line, blocks: [section(line), actions(heldButton(rota, reader))] };
}
