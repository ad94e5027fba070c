import type { Booking } from './booking.ts';

/** Whose a calendar file is, for programs to tell apart. */
export const calendarMaker = '//peer-pairs//sessions//en';

/** The same for all the moves of a session. */
export const uidOf = ({ pairId, number }: Pick<Booking, 'pairId' | 'number'>): string =>
  `${pairId}-${number}@peer-pairs`;

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
