import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { unheardAmong } from '../../beforehand/service/standing.ts';
import type { Availability } from '../model/round.ts';
import { findAvailability } from '../queries/availability.ts';

/** Where everybody who has ever enrolled in the program stands to a round that is made now. */
export async function availabilityIn(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<readonly Availability[]> {
  const people = await findAvailability(tx, programId, now);
  const personIds = people.filter(({ state }) => state === 'free').map(({ personId }) => personId);
  const quiet = new Set(await unheardAmong(tx, { programId, personIds }, now));
  return people.map((each) => (quiet.has(each.personId) ? { ...each, state: 'quiet' } : each));
}
