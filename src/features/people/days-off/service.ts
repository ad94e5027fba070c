import type { Actor } from '../../../actor.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import { findPerson } from '../../../slack/directory.ts';
import { daysOffOf, keepDayOff, takeDayOff } from '../enrolment/service/days-off.ts';
import { DaysOffError, mostDaysOff } from './model.ts';

type Parts = Pick<ActDeps, 'db'>;
type Days = readonly Temporal.PlainDate[];
type Given = { readonly day: Temporal.PlainDate; readonly today: Temporal.PlainDate };

/** Those from today on, in order. */
export const daysAhead = (
  { db }: Parts,
  { workspaceId, personId }: Actor,
  today: Temporal.PlainDate,
): Promise<Days> => db.inWorkspace(workspaceId, (tx) => daysOffOf(tx, personId, today));

/** A day that is marked already stays so. @returns all that are marked then */
export async function mark(
  { db, clock, announce }: ActDeps & Pick<Deps, 'announce'>,
  { workspaceId, personId }: Actor,
  { day, today }: Given,
): Promise<Days> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findPerson(tx, personId))) throw new DaysOffError('not-in-directory');
    const marked = await daysOffOf(tx, personId, today);
    if (marked.some((each) => each.equals(day))) return marked;
    if (marked.length >= mostDaysOff) throw new DaysOffError('too-many');
    await keepDayOff(tx, { personId, day, today });
    await announce(tx, 'dayOffMarked', { personId, day, now: clock.now() });
    return daysOffOf(tx, personId, today);
  });
}

/** @returns those that are left */
export async function remove(
  { db }: Parts,
  { workspaceId, personId }: Actor,
  { day, today }: Given,
): Promise<Days> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await takeDayOff(tx, { personId, day });
    return daysOffOf(tx, personId, today);
  });
}
