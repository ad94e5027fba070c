import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { haveAllMet } from '../../../../matching/all-met.ts';
import type { Program } from '../../../programs/program/model.ts';
import { matchInputOf } from '../model/plan-round.ts';
import { availabilityIn } from './availability.ts';
import { readPool, settingsOf } from './kept-draft.ts';

/** Larger pools do not run out of people, and each profile would have to be opened. */
const mostLookedAt = 300;

/** Before a round is run: whether it would find no pair, since all who could be one have met too lately. */
export async function hasEveryoneMet(
  tx: WorkspaceTransaction,
  { id, settings }: Pick<Program, 'id' | 'settings'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const people = await availabilityIn(tx, id, now);
  if (people.filter(({ state }) => state === 'free').length > mostLookedAt) return false;
  const wishes = { settings: settingsOf(settings), pins: [], bans: [] };
  return haveAllMet(matchInputOf(await readPool(tx, id, now), wishes));
}
