import type { Actor } from '../../../actor.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import { findPerson } from '../../../slack/directory.ts';
import type { Reader } from '../../../language.ts';
import type { OnDay } from '../../../on-days.ts';
import { daysOffOf, keepDayOff, takeDayOff } from '../enrolment/service/days-off.ts';
import { hoursByProgram } from '../enrolment/service/hours.ts';
import { programsJoinedBy } from '../enrolment/service/membership.ts';
import { DaysOffError, mostDaysOff } from './model.ts';

type Announcing = ActDeps & Pick<Deps, 'announce'>;
type Days = readonly Temporal.PlainDate[];
type Given = { readonly day: Temporal.PlainDate; readonly today: Temporal.PlainDate };

export type DaysOff = { readonly days: Days; readonly onThem: readonly OnDay[] };

/** Those from today on, in order, and what of theirs lies on them. */
export const daysAhead = (
  { db, clock, onDays }: Pick<Deps, 'db' | 'clock' | 'onDays'>,
  { workspaceId, personId, reader }: Actor & { readonly reader: Reader },
  today: Temporal.PlainDate,
): Promise<DaysOff> =>
  db.inWorkspace(workspaceId, async (tx) => {
    const days = await daysOffOf(tx, personId, today);
    return { days, onThem: await onDays(tx, { personId, days, now: clock.now(), reader }) };
  });

/** A day that is marked already stays so. */
export async function mark(
  { db, clock, announce }: Announcing,
  { workspaceId, personId }: Actor,
  { day, today }: Given,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findPerson(tx, personId))) throw new DaysOffError('not-in-directory');
    const marked = await daysOffOf(tx, personId, today);
    if (marked.some((each) => each.equals(day))) return;
    const now = clock.now();
    if (marked.length >= mostDaysOff) {
      // A pause is one of programs that run.
      const canPause = (await programsJoinedBy(tx, personId, now)).length > 0;
      throw new DaysOffError(canPause ? 'too-many' : 'too-many-without-pause');
    }
    const before = await hoursByProgram(tx, personId, now);
    await keepDayOff(tx, { personId, day, today });
    await announce(tx, 'daysOffChanged', { personId, before, now });
  });
}

export async function remove(
  { db, clock, announce }: Announcing,
  { workspaceId, personId }: Actor,
  { day }: Pick<Given, 'day'>,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const before = await hoursByProgram(tx, personId, now);
    await takeDayOff(tx, { personId, day });
    await announce(tx, 'daysOffChanged', { personId, before, now });
  });
}
