/** A day on which somebody works: ISO weekday (1 is Monday), and local wall-clock times as `HH:MM`. */
export type WorkingDay = {
  readonly day: number;
  readonly from: string;
  /** An hour that is no later than the start is one of the next day: from 22:00 until 06:00 is a night. */
  readonly until: string;
};

/** In no order, and at most one span for each day. */
export type WorkingWeek = readonly WorkingDay[];

export type TimeOfDaySpan = { readonly from: string; readonly until: string };

export const mondayToFriday = [1, 2, 3, 4, 5] as const;

/** The same hours on each of these days. */
export const sameHours = (days: readonly number[], { from, until }: TimeOfDaySpan): WorkingWeek =>
  days.map((day) => ({ day, from, until }));

/** Of one whose hours change from week to week: whenever it is quiet for nobody else. */
export const anyWeekday: WorkingWeek = sameHours(mondayToFriday, { from: '08:00', until: '20:00' });

export const isOvernight = ({ from, until }: TimeOfDaySpan): boolean => until <= from;

/** Whether a moment of the week lies in it, by the local weekday and the minute of the local day. */
export const isWorked = (week: WorkingWeek, day: number, minute: number): boolean =>
  week.some((each) => {
    const [from, until] = [minuteOfDay(each.from), minuteOfDay(each.until)];
    if (until > from) return each.day === day && from <= minute && minute < until;
    return (each.day === day && from <= minute) || (dayAfter(each.day) === day && minute < until);
  });

const dayAfter = (day: number): number => (day % 7) + 1;

/** Of a wall-clock time as `HH:MM`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
