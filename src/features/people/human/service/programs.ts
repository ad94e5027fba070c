import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Program } from '../../../programs/program/model.ts';
import { archivedPrograms, programOf, runningPrograms } from '../../../programs/program/service.ts';
import { programsJoinedBy } from '../../enrolment/service/membership.ts';
import { findProgramIdsOfPairs } from '../queries.ts';

/**
 * Those that the person has joined, and those that wind down while they have a pair in them; for somebody in none, all that run, and
 * where none does, the one that ended last: they may need a person too.
 */
export async function programsToWriteIn(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const joined = await programsJoinedBy(tx, personId, now);
  const paired = new Set(await findProgramIdsOfPairs(tx, personId));
  const windingDown = [...paired.difference(new Set(joined.map(({ id }) => id)))];
  const theirs = [...joined, ...(await Promise.all(windingDown.map((id) => programOf(tx, id))))];
  if (theirs.length > 0) return theirs;
  const running = await runningPrograms(tx, now);
  return running.length > 0 ? running : (await archivedPrograms(tx)).toSorted(endedLast).slice(0, 1);
}

const endedLast = (one: Program, other: Program): number =>
  lastDayIn(other).localeCompare(lastDayIn(one), 'en') || one.id.localeCompare(other.id, 'en');

const lastDayIn = ({ lastDay }: Program): string => lastDay?.toString() ?? '';
