import type { Button } from '@slack/types';
import type { HomePart, NextStep } from '../../../../feature.ts';
import { formatOwnMoment, type Reader } from '../../../../language.ts';
import { escape, section } from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import { keepMeetingButton, chooseTimeButton, repeatButton } from '../../bookings/buttons.ts';
import { hasBegun } from '../../bookings/model/booking.ts';
import { acceptButton, stopButton } from '../buttons.ts';
import { isAt, type Coming, type SeriesStanding } from '../model.ts';
import { texts } from '../texts.ts';
import { daysOf, rhythmOf } from './words.ts';

export type Seen = { readonly personId: string; readonly now: Temporal.Instant; readonly reader: Reader };

/** The series in a pair's part of Home: how it runs, or who suggests one. */
export function seriesPart(standing: SeriesStanding, seen: Seen): HomePart {
  const { proposed, living } = standing;
  const lines = [
    ...(living ? [livingLine(living, seen.reader)] : []),
    ...(proposed ? [proposedLine(proposed, seen)] : []),
  ];
  return {
    ...(lines.length > 0 && { blocks: [section(lines.join('\n'))] }),
    buttons: buttonsOf(standing, seen),
    next: nextSteps(standing, seen),
  };
}

function livingLine(coming: Coming, reader: Reader): string {
  const words = texts(reader);
  const { series, next } = coming;
  const rhythm = rhythmOf(coming, reader);
  if (series.state !== 'running')
    return words.inHome[series.state === 'untold' ? 'untold' : 'misfit'](rhythm);
  const then = next.length > 0 ? [words.thenOn(daysOf(next, reader))] : [];
  return [words.inHome.running(rhythm), ...then].join(' ');
}

function proposedLine(coming: Coming, { personId, reader }: Seen): string {
  const words = texts(reader);
  if (coming.series.suits.includes(personId)) return words.waitsForOthers(rhythmOf(coming, reader));
  return askedLine(coming, reader);
}

/** With its day and hour, since one press says yes to them. */
function askedLine(coming: Coming, reader: Reader): string {
  const words = texts(reader);
  const [first] = coming.next;
  const [who, rhythm] = [whoSuggests(coming), rhythmOf(coming, reader)];
  return first ? words.askedFrom(who, rhythm, formatOwnMoment(first, reader)) : words.asked(who, rhythm);
}

const whoSuggests = ({ pair, series }: Coming): string =>
  escape(pair.members.find(({ id }) => id === series.suggestedBy)?.name ?? '');

const waits = (coming: Coming | undefined, personId: string): coming is Coming =>
  coming !== undefined && !coming.series.suits.includes(personId);

function nextSteps({ proposed, living }: SeriesStanding, seen: Seen): readonly NextStep[] {
  const { personId, reader } = seen;
  if (!waits(proposed, personId)) return living ? toCarryOn(living, reader) : [];
  const rhythm = rhythmOf(proposed, reader);
  return [
    {
      urgency: 'asked',
      at: proposed.next[0],
      line: askedLine(proposed, reader),
      button: acceptButton(proposed.series, rhythm, reader),
    },
  ];
}

/** A rhythm of their own that rests comes before any other time to find: so it presses since the day it began. */
function toCarryOn(coming: Coming, reader: Reader): readonly NextStep[] {
  const { pair, series } = coming;
  if (series.state !== 'untold' || !isOffered(pair, 'carry-on')) return [];
  return [
    {
      urgency: 'due',
      at: series.firstOn.toZonedDateTime(series.timeZone).toInstant(),
      line: texts(reader).toCarryOn[coming.isSkipped ? 'skipped' : 'untold'],
      button: keepMeetingButton(pair.id, reader),
      others: [chooseTimeButton({ pairId: pair.id, why: 'find' }, reader)],
    },
  ];
}

function buttonsOf({ pair, proposed, living, booking }: SeriesStanding, seen: Seen): readonly Button[] {
  const { personId, now, reader } = seen;
  const known = [proposed, living].flatMap((each) => each ?? []);
  const isAhead = booking !== undefined && !hasBegun(booking, now);
  const isNew = isAhead && !known.some(({ series, inMonth }) => isAt(series, inMonth, booking.startsAt));
  return [
    ...(waits(proposed, personId) ? [acceptButton(proposed.series, rhythmOf(proposed, reader), reader)] : []),
    ...(living?.series.state === 'untold' && isOffered(living.pair, 'carry-on')
      ? [keepMeetingButton(living.pair.id, reader)]
      : []),
    ...(isNew && isOffered(pair, 'repeat-session') ? [repeatButton(booking, reader)] : []),
    ...(living ? [stopButton(living.series, reader)] : []),
  ];
}
