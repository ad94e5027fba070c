import { RefusedError } from '../../../refused-error.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { askedBefore, startOf, type Term } from '../../pairs/term/model.ts';

/** Reaches nobody: when a pair is asked, and when it closes, is planned anew. */
export const planKind = 'program-end-plan';
/** To a pair: its program ends; shall it go on? */
export const askedKind = 'program-end-asked';
/** Reaches nobody: the pair has not said that it goes on, so that it closes with its program. */
export const closesKind = 'program-end-closes';
/** To a pair: all of it go on. */
export const extendedKind = 'pair-extended';

/** To a pair that was to close with its program: that one's day is further ahead now, or there is none. */
export const movedKind = 'program-end-moved';

const daysToClose = 14;
const closesBefore = Temporal.Duration.from({ hours: 24 * daysToClose });
/** The day on which a pair is asked is one of them. */
const daysToChoose = 7;
/** Somebody who was introduced today is not asked today how it ends. */
export const afterIntroduction = Temporal.Duration.from({ hours: 24 * 7 });

/** Once its last day to choose is over the pair closes. */
export type Plan = { readonly askAt: Temporal.Instant; readonly chooseUntil: Temporal.PlainDate };

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other;

/**
 * Three weeks before the day a pair is asked, and two weeks before it closes; whoever is asked later, since its day or a good moment for it
 * came late, has a week to answer all the same. Undefined where none is left: nobody is asked what they can't answer in time.
 */
export function planFor(day: Temporal.PlainDate, from: Temporal.Instant): Plan | undefined {
  const askAt = later(startOf(day).subtract(askedBefore), from);
  const usual = day.subtract({ days: daysToClose + 1 });
  const aWeek = askAt
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .add({ days: daysToChoose - 1 });
  const chooseUntil = Temporal.PlainDate.compare(aWeek, usual) > 0 ? aWeek : usual;
  const closesOn = chooseUntil.add({ days: 1 });
  return Temporal.PlainDate.compare(closesOn, day) < 0 ? { askAt, chooseUntil } : undefined;
}

/** The last whole day before that moment on the calendars of all of the pair. */
export function lastDayBefore(at: Temporal.Instant, { members }: Pick<Pair, 'members'>): Temporal.PlainDate {
  const days = members.map(({ timeZone }) => at.toZonedDateTimeISO(timeZone).toPlainDate());
  const [first = at.toZonedDateTimeISO('UTC').toPlainDate()] = days.toSorted((one, other) =>
    Temporal.PlainDate.compare(one, other),
  );
  return first.subtract({ days: 1 });
}

/** Whether so little time is left that a pair which closes with its program does so still. */
export const isCloseTo = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, startOf(day).subtract(closesBefore)) >= 0;

/** What a pair is asked: until when it goes on, and by which day it can choose to go on after that. */
export type ProgramEndQuestion = Term & { readonly chooseUntil: Temporal.PlainDate };

export class ProgramEndError extends RefusedError<'not-asked'> {}
