import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { programsJoinedBy } from '../../enrolment/service/membership.ts';
import type { Program } from '../../../programs/program/model.ts';
import { someRunning } from '../../../programs/program/service.ts';

/** Those that the person has joined; for somebody in none, all that run: they may need a person too. */
export async function programsToWriteIn(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Program[]> {
  const joined = await programsJoinedBy(tx, personId, now);
  return joined.length > 0 ? joined : someRunning(tx, personId, now);
}
