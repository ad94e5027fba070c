import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { unsettled, type Steering } from '../model/terms.ts';
import { agreementsInPlay, type AgreementState, type Versions } from '../model/versions.ts';
import { findRhythms, findSteering, findVersions } from '../queries/versions.ts';

/** All that a pair has written, newest first, whatever has become of it. */
export const versionsOf = (tx: WorkspaceTransaction, pairId: string): Promise<Versions> =>
  findVersions(tx, pairId);

/** Whether any of these pairs has written something that can be read. */
export async function hasVersions(
  tx: WorkspaceTransaction,
  pairs: readonly Pick<Pair, 'id'>[],
): Promise<boolean> {
  const versions = await Promise.all(pairs.map(({ id }) => findVersions(tx, id)));
  return versions.some((each) => each.length > 0);
}

export async function agreementStateOf(tx: WorkspaceTransaction, pair: Pair): Promise<AgreementState> {
  return { pair, ...agreementsInPlay(await findVersions(tx, pair.id)) };
}

/** What the bot goes by for this pair: as it has agreed, else what is usual. */
export const steeringOf = async (tx: WorkspaceTransaction, pairId: string): Promise<Steering> =>
  (await findSteering(tx, pairId)) ?? unsettled;

/** As `steeringOf`; undefined where nothing is signed. */
export const agreedBy = (tx: WorkspaceTransaction, pairId: string): Promise<Steering | undefined> =>
  findSteering(tx, pairId);

/** Every how many days they meet, of many pairs at once. */
export const rhythmsOf = (
  tx: WorkspaceTransaction,
  pairIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => findRhythms(tx, pairIds);
