import { earliestMoment } from '../../../../moments.ts';
import type { Goal } from './goal.ts';

const before = Temporal.Duration.from({ days: 3 });
/** Of the day by UTC: at which moment it comes then, the gate for time decides. */
const from = Temporal.PlainTime.from('06:00');

/** From when on its date is near: undefined where there is none to remind of, or that was done. */
export function remindedFrom(goal: Goal): Temporal.Instant | undefined {
  if (goal.state !== 'active' || goal.reminderNumber !== undefined) return undefined;
  return goal.targetDate?.subtract(before).toZonedDateTime({ timeZone: 'UTC', plainTime: from }).toInstant();
}

/** By then its day is over in nearly all of the world: what is past is not reminded of. */
const isPast = ({ targetDate }: Goal, now: Temporal.Instant): boolean =>
  targetDate !== undefined &&
  Temporal.PlainDate.compare(targetDate, now.toZonedDateTimeISO('UTC').toPlainDate()) < 0;

/** Whose dates are near by then. */
export const dueBy = (goals: readonly Goal[], now: Temporal.Instant): readonly Goal[] =>
  goals.filter((goal) => {
    const at = remindedFrom(goal);
    return at !== undefined && !isPast(goal, now) && Temporal.Instant.compare(at, now) <= 0;
  });

/** When the next one is to be reminded of. */
export const nextReminder = (goals: readonly Goal[], now: Temporal.Instant): Temporal.Instant | undefined =>
  earliestMoment(
    goals
      .filter((goal) => !isPast(goal, now))
      .map(remindedFrom)
      .filter((at) => at !== undefined),
  );
