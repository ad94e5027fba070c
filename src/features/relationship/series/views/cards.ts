import type { Button, KnownBlock } from '@slack/types';
import { formatDate, formatList, type Reader } from '../../../../language.ts';
import {
  actions,
  buttonsIfAny,
  context,
  escape,
  oneLine,
  section,
  withoutButtons,
  type Message,
} from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { inTimeOfEach, inWordsOfEach, texts as pairTexts } from '../../../pairs/pair/texts.ts';
import {
  adjustAgreementButton,
  calendarButtons,
  keepMeetingButton,
  timeButtons,
  fileButton,
  skipButton,
  suggestSlotButton,
} from '../../bookings/buttons.ts';
import {
  endOfSession,
  waysToChoose,
  whatBecameOf,
  type Booking,
  type Offer,
} from '../../bookings/model/booking.ts';
import { becameWords, outsideWork } from '../../bookings/texts.ts';
import { acceptButton, setAsideButton, stopButton } from '../buttons.ts';
import { isSeriesLiving, type Coming } from '../model.ts';
import { texts } from '../texts.ts';
import { momentsOfEach, rhythmOf } from './words.ts';

const nameOf = ({ members }: Pair, personId: string): string =>
  escape(members.find(({ id }) => id === personId)?.name ?? '');

/** Where they live in several zones, whose clock it is that the hour follows. */
function underneath({ pair, series }: Coming, line: string, reader: Reader) {
  const zones = new Set(pair.members.map(({ timeZone }) => timeZone));
  const whose = zones.size > 1 ? [texts(reader).hourOf(nameOf(pair, series.suggestedBy))] : [];
  return context([line, ...whose].join(' '));
}

/** One of them suggests to meet like that each time; and what has become of it. */
export function suggestedCard(coming: Coming, reader: Reader): Message {
  const words = texts(reader);
  const { pair, series, next } = coming;
  const [who = '', ...others] = series.suits.map((id) => nameOf(pair, id));
  const rhythm = rhythmOf(coming, reader);
  const lines = [
    words.suggested(who, rhythm),
    ...(next.length > 0 ? [words.thenNext, momentsOfEach(coming, reader)] : []),
    ...(others.length > 0 ? [words.suitsToo(formatList(others, reader))] : []),
  ];
  const message: Message = {
    text: words.suggestedText(who),
    blocks: [
      section(lines.join('\n')),
      underneath(coming, words.booksOneByOne, reader),
      actions(
        ...(isOffered(pair, 'repeat-session')
          ? [{ ...acceptButton(series, rhythm, reader), style: 'primary' as const }]
          : []),
        setAsideButton(series, reader),
      ),
    ],
  };
  if (series.state === 'proposed') return { ...message, holdsUntil: next[0] };
  return withoutButtons(message, isSeriesLiving(series) ? words.isSettled : words.isSetAside);
}

/** It suits all of them. */
export function settledCard(coming: Coming, reader: Reader): Message {
  const words = texts(reader);
  const { series, next } = coming;
  const rhythm = rhythmOf(coming, reader);
  if (!isSeriesLiving(series))
    return {
      text: words.settledText,
      blocks: [section(words.wasSettled(rhythm)), context(words.wasStopped)],
    };
  if (series.state !== 'running')
    return {
      text: words.settledText,
      blocks: [
        section(words.wasSettled(rhythm)),
        context(words.nowRests),
        actions(stopButton(series, reader)),
      ],
    };
  return {
    text: words.settledText,
    blocks: [
      section(
        [
          words.settled(rhythm),
          ...(next.length > 0 ? [words.nextOnes, momentsOfEach(coming, reader)] : []),
        ].join('\n'),
      ),
      underneath(coming, words.settledNext, reader),
      actions(stopButton(series, reader)),
    ],
    holdsUntil: next[0],
  };
}

export type BookedByItself = {
  readonly pair: Pair;
  readonly booking: Booking;
  /** Of the series; undefined where it has stopped. */
  readonly series: Coming['series'] | undefined;
  readonly isMoved: boolean;
  readonly leftOut: readonly Temporal.PlainDate[];
  readonly now: Temporal.Instant;
};

/** The next one is booked: for calendars, and to be moved or skipped by itself. */
export function bookedCard(booked: BookedByItself, reader: Reader): Message {
  const words = texts(reader);
  const { pair, booking, series, isMoved, leftOut, now } = booked;
  const days = formatList(
    leftOut.map((day) => formatDate(day, reader)),
    reader,
  );
  const notes = [
    ...(isMoved ? [words.isMoved] : []),
    ...(leftOut.length > 0 ? [words.leftOut(days, leftOut.length)] : []),
  ];
  const message: Message = {
    text: words.bookedText,
    blocks: [
      section(words.booked(inTimeOfEach(booking.startsAt, pair, reader), booking.minutes)),
      ...notes.map((note) => context(note)),
      ...buttonsIfAny(
        ...calendarButtons(booking, reader),
        fileButton(booking, reader),
        ...timeButtons(pair, 'move', reader),
        skipButton(booking, reader),
        ...(series ? [stopButton(series, reader)] : []),
      ),
    ],
  };
  const became = whatBecameOf({ booking, sequence: booking.sequence, now });
  if (became) return withoutButtons(message, becameWords(booking, became, reader));
  return { ...message, holdsUntil: endOfSession(booking) };
}

type Resting = {
  readonly coming: Coming;
  readonly booking: Booking | undefined;
  /** Undefined where all of its times have passed. */
  readonly offer: Offer | undefined;
  readonly now: Temporal.Instant;
};

/** It rests: nobody has told of its sessions, or its time fits somebody's hours no more. */
export function restsCard({ coming, booking, offer, now }: Resting, reader: Reader): Message {
  const words = texts(reader);
  const { pair, series } = coming;
  const why = waysToChoose(booking, now);
  const buttons = restsButtons(coming, why, reader);
  const isUntold = series.state === 'untold';
  const when = (at: Temporal.Instant) => inTimeOfEach(at, pair, reader);
  return {
    text: words.restsText,
    blocks: [
      section(words.rests[isUntold ? 'untold' : 'misfit']),
      ...(isUntold || !booking || why === 'find' ? [] : [context(words.staysBooked(when(booking.startsAt)))]),
      ...(isUntold || !isOffered(pair, 'suggest-time')
        ? []
        : (offer?.starts ?? []).map((at) =>
            section(
              when(at),
              suggestSlotButton({ pairId: pair.id, at, when: inWordsOfEach(at, pair, reader) }, reader),
            ),
          )),
      ...(isUntold || !offer ? [] : outside(offer, reader)),
      ...whileItRests(pair, reader),
      ...buttonsIfAny(...buttons),
    ],
    ...(!isUntold && { holdsUntil: offer?.starts[0] }),
    isFollowed: true,
  };
}

/** What the pair can do about it now. */
function restsButtons(
  { pair, series }: Coming,
  why: ReturnType<typeof waysToChoose>,
  reader: Reader,
): readonly Button[] {
  const find = timeButtons(pair, why, reader);
  if (series.state !== 'untold') return [...find, stopButton(series, reader)];
  return [
    ...(isOffered(pair, 'propose-agreement') ? [adjustAgreementButton(pair.id, reader)] : []),
    ...find,
    ...(isOffered(pair, 'carry-on') ? [keepMeetingButton(pair.id, reader)] : []),
  ];
}

const whileItRests = ({ state }: Pair, reader: Reader): readonly KnownBlock[] =>
  state === 'paused' ? [context(pairTexts(reader).restsInPause)] : [];

function outside(offer: Offer, reader: Reader): readonly KnownBlock[] {
  const line = outsideWork(offer, reader);
  return line === undefined ? [] : [context(line)];
}

export const goesOnCard = (reader: Reader): Message => oneLine(texts(reader).goesOn);

type Stopped = {
  readonly pair: Pair;
  readonly booking: Booking | undefined;
  readonly now: Temporal.Instant;
};

export function stoppedCard({ pair, booking, now }: Stopped, reader: Reader): Message {
  const words = texts(reader);
  const why = waysToChoose(booking, now);
  const find = timeButtons(pair, why, reader);
  const stays = why === 'move' && booking && words.staysBooked(inTimeOfEach(booking.startsAt, pair, reader));
  return {
    text: words.stoppedText,
    blocks: [
      section([words.stopped, ...(stays ? [stays] : [])].join(' ')),
      ...whileItRests(pair, reader),
      ...buttonsIfAny(...find),
    ],
    isFollowed: pair.state !== 'ended',
  };
}
