import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { lastReturn, type Return } from '../../../people/enrolment/service/membership.ts';
import { restsUntil, type Pair } from '../model.ts';

type Resting = Pick<Pair, 'programId' | 'members' | 'state' | 'pausedUntil'>;

/**
 * When the pair can go on: the last member who is away is back, and a pause of its own is over, which holds nothing up while the pair
 * closes. Undefined where nothing holds it.
 */
export async function returnOf(
  tx: WorkspaceTransaction,
  pair: Resting,
  now: Temporal.Instant,
): Promise<Return | undefined> {
  const personIds = pair.members.map(({ id }) => id);
  const back = await lastReturn(tx, { programId: pair.programId, personIds }, now);
  const own = pair.state === 'closing' ? undefined : restsUntil(pair, now);
  if (!own || !back) return own ?? back;
  return Temporal.Instant.compare(own.at, back.at) > 0 ? own : back;
}
