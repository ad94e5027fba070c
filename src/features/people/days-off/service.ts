import type { Actor } from '../../../actor.ts';
import type { ActDeps, Deps } from '../../../deps.ts';
import { findPerson } from '../../../slack/directory.ts';
import { daysOffOf, keepDayOff, takeDayOff } from '../enrolment/service/days-off.ts';
import { hoursByProgram } from '../enrolment/service/hours.ts';
import { DaysOffError, mostDaysOff } from './model.ts';

type DaysOffDeps = Pick<ActDeps, 'db'>;
type Announcing = ActDeps & Pick<Deps, 'announce'>;
type Days = readonly Temporal.PlainDate[];
type Given = { readonly day: Temporal.PlainDate; readonly today: Temporal.PlainDate };

/** Those from today on, in order. */
export const daysAhead = (
  { db }: DaysOffDeps,
  { workspaceId, personId }: Actor,
  today: Temporal.PlainDate,
): Promise<Days> => db.inWorkspace(workspaceId, (tx) => daysOffOf(tx, personId, today));

/** A day that is marked already stays so. @returns all that are marked then */
export async function mark(
  { db, clock, announce }: Announcing,
  { workspaceId, personId }: Actor,
  { day, today }: Given,
): Promise<Days> {
  return db.inWorkspace(workspaceId, async (tx) => {
    if (!(await findPerson(tx, personId))) throw new DaysOffError('not-in-directory');
    const marked = await daysOffOf(tx, personId, today);
    if (marked.some((each) => each.equals(day))) return marked;
    if (marked.length >= mostDaysOff) throw new DaysOffError('too-many');
    const now = clock.now();
    const before = await hoursByProgram(tx, personId, now);
    await keepDayOff(tx, { personId, day, today });
    await announce(tx, 'daysOffChanged', { personId, before, now });
    return daysOffOf(tx, personId, today);
  });
}

/** @returns those that are left */
export async function remove(
  { db, clock, announce }: Announcing,
  { workspaceId, personId }: Actor,
  { day, today }: Given,
): Promise<Days> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const before = await hoursByProgram(tx, personId, now);
    await takeDayOff(tx, { personId, day });
    await announce(tx, 'daysOffChanged', { personId, before, now });
    return daysOffOf(tx, personId, today);
  });
}
