import { z } from 'zod';
import {
  anyWeekday,
  isOvernight,
  mondayToFriday,
  sameHours,
  type TimeOfDaySpan,
  type WorkingWeek,
} from '../../../../scheduling/working-week.ts';

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):(00|30)$/);

const weekday = z.int().min(1).max(7);
const isEachOnce = (days: readonly number[]) => new Set(days).size === days.length;

/** No hours at all are none, and neither is a day of twenty-four: an end before the start is one of the next day. */
const lasts = ({ from, until }: TimeOfDaySpan) => from !== until;

/** The same on each of some days, Monday to Friday where none are named; other hours on each; or others from week to week. */
export const workingHoursSchema = z.union([
  z
    .object({
      days: z.array(weekday).min(1).refine(isEachOnce).optional(),
      from: clockTime,
      until: clockTime,
    })
    .refine(lasts),
  z.object({
    week: z
      .array(z.object({ day: weekday, from: clockTime, until: clockTime }).refine(lasts))
      .min(1)
      .refine((week) => isEachOnce(week.map(({ day }) => day))),
  }),
  z.object({ changes: z.literal(true) }),
]);

export type ToldHours = z.infer<typeof workingHoursSchema>;

/** Whether they are others from week to week, as in shifts that rotate. */
export const doChange = (told: ToldHours): boolean => 'changes' in told;

/** When somebody works who has told that. */
export function weekOf(told: ToldHours): WorkingWeek {
  if ('changes' in told) return anyWeekday;
  return 'week' in told ? told.week : sameHours(told.days ?? mondayToFriday, told);
}

/**
 * What the question about each day begins with: the hours that were just chosen for all of them stand on each day that had the
 * former ones, and a day that was told to be different stays so.
 */
export function weekToAsk(known: ToldHours | undefined, chosen: DayHours | undefined): ToldHours | undefined {
  if (!chosen) return known;
  const days = known && !doChange(known) ? weekOf(known) : sameHours(mondayToFriday, chosen);
  const [former = chosen] = days;
  const isAsFormer = ({ from, until }: TimeOfDaySpan) => from === former.from && until === former.until;
  return { week: days.map((each) => (isAsFormer(each) ? { day: each.day, ...chosen } : each)) };
}

/** What the form offers of days with the same hours. */
export const presets = {
  'mon-fri': mondayToFriday,
  'sun-thu': [7, 1, 2, 3, 4],
  'mon-sat': [1, 2, 3, 4, 5, 6],
  'mon-thu': [1, 2, 3, 4],
  'mon-wed': [1, 2, 3],
  'wed-fri': [3, 4, 5],
} as const;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as readonly Preset[];

/** How somebody has told their hours, as the form has it. */
export function howTold(told: ToldHours): Preset | 'own' | 'changes' {
  if ('changes' in told) return 'changes';
  if ('week' in told) return 'own';
  const days = told.days ?? mondayToFriday;
  const named = presetNames.find(
    (each) => new Set(presets[each]).symmetricDifference(new Set(days)).size === 0,
  );
  return named ?? 'own';
}

/** Local wall-clock times of one day's work. */
export type DayHours = TimeOfDaySpan;

export type Week = WorkingWeek;

/** Whether the hour at which it ends is one of the day after. */
export const endsNextDay = (hours: DayHours): boolean => isOvernight(hours);
