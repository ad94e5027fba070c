import { RefusedError } from '../../../refused-error.ts';
import type { Pair } from '../../pairs/pair/model.ts';

/** What comes to a pair in whose first weeks nothing has happened; each begins the one after it. */
export const nudgeKind = 'first-weeks-nudge';
export const slotsKind = 'first-weeks-slots';
export const questionKind = 'first-weeks-question';
/** The slots once more, because a member asked for them. */
export const askedSlotsKind = 'first-weeks-slots-asked';

const days = (count: number) => Temporal.Duration.from({ hours: 24 * count });

/**
 * From the introduction to the nudge, from that to the slots, from those to the question: days 3, 7 and 10. What a weekend
 * or a pause puts off puts off what follows too, so that there are never more than two of them in seven days.
 */
export const waits = { nudge: days(3), slots: days(4), question: days(3) } as const;

/** After one of them nothing else comes by itself for as long, while still nothing has happened. */
export const quietAfter = days(4);

/** A meeting is given as long after its time before anything is asked. */
export const graceAfterMeeting = days(3);

/** While a pair is paused, what waits looks again after this time at the latest: it may be back early. */
export const longestWait = days(7);
/** As long after its return a pair is left alone. */
export const calmAfterReturn = days(2);

/** What a pair has done of what both of its members can see. */
export type Beginnings = { readonly sessionsHeld: number; readonly hasAgreement: boolean };

/**
 * Whether nothing has happened yet, for the nudge, the slots and the question alike. A session held counts, and an agreement,
 * signed or waiting for a signature. A goal does not: it may be seen by its owner alone, and what comes to both must not
 * tell of it.
 */
export const isStillToBegin = ({ sessionsHeld, hasAgreement }: Beginnings): boolean =>
  sessionsHeld === 0 && !hasAgreement;

/** Where finding a time stands, as one message in the pair's DM shows it. */
export type Planning =
  | {
      readonly kind: 'offer';
      readonly pair: Pair;
      readonly slots: readonly Temporal.Instant[];
      /** How long they meet. */
      readonly minutes: number;
    }
  | {
      readonly kind: 'suggested';
      readonly pair: Pair;
      readonly at: Temporal.Instant;
      /** Whom it suits, by id: first the one who suggested it. */
      readonly suits: readonly string[];
    }
  | {
      readonly kind: 'agreed';
      readonly pair: Pair;
      readonly at: Temporal.Instant;
      readonly minutes: number;
    };

export type Suggestion = {
  readonly pairId: string;
  readonly at: Temporal.Instant;
  readonly suits: readonly string[];
};

/** How far ahead a time may lie: no slot is offered later than that. */
const furthest = days(10);

export const isAhead = (at: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, now) > 0 && Temporal.Instant.compare(at, now.add(furthest)) <= 0;

export class FirstWeeksError extends RefusedError<'suits-already' | 'asked-already'> {}

export const answers = ['yes', 'pause', 'another', 'end'] as const;
export type Answer = (typeof answers)[number];

type Event = { readonly title: string; readonly start: Temporal.Instant; readonly minutes: number };

/** Opens a new event in the person's own Google calendar: its title and time, and nothing of who meets. */
export function googleCalendarLink({ title, start, minutes }: Event): string {
  const dates = `${compact(start)}/${compact(start.add({ minutes }))}`;
  return `https://calendar.google.com/calendar/render?${asking({ action: 'TEMPLATE', text: title, dates })}`;
}

/** As `googleCalendarLink`, in Outlook on the web. */
export function outlookLink({ title, start, minutes }: Event): string {
  const event = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: start.toString(),
    enddt: start.add({ minutes }).toString(),
  };
  return `https://outlook.office.com/calendar/deeplink/compose?${asking(event)}`;
}

/** With spaces as `%20`: Outlook would show a `+` as one. */
const asking = (parameters: Readonly<Record<string, string>>): string =>
  new URLSearchParams(parameters).toString().replaceAll('+', '%20');

/** As `20260310T140000Z`. */
const compact = (moment: Temporal.Instant): string =>
  moment.round('second').toString().replaceAll(/[-:]/gu, '');
