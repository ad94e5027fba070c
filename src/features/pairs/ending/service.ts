import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps, FollowUpDeps } from '../../../deps.ts';
import type { Happenings } from '../../../happenings.ts';
import { isFormer } from '../../../personal-data.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { findPerson } from '../../../slack/directory.ts';
import { silence } from '../../../scheduling/silence.ts';
import { giveTurn } from '../../people/enrolment/service/membership.ts';
import type { Ending } from '../lifecycle.ts';
import { partnersOf, type Member, type Pair } from '../pair/model.ts';
import { readPair } from '../pair/service/pairs.ts';
import { lockPairsOf, movePair } from '../pair/service/moves.ts';
import { endedApartKind, endedKind, neverMetKind } from './model.ts';
import { findIfMet, findIfWishedApart, findSessionCanceled } from './queries.ts';

export const sessionCanceled = findSessionCanceled;
export const haveMet = findIfMet;

/** Whether two or more of it are in Slack, to write to each other. */
export async function canWriteOn(
  tx: WorkspaceTransaction,
  { members }: Pick<Pair, 'members'>,
): Promise<boolean> {
  // Who has had themselves erased is in Slack still, as far as anybody knows.
  const isThere = async ({ id }: Pair['members'][number]) =>
    isFormer(id) || (await findPerson(tx, id))?.isActive !== false;
  const there = await Promise.all(members.map(isThere));
  return there.filter(Boolean).length > 1;
}

type Conclusion = {
  readonly pair: Pair;
  readonly ending: Ending;
  readonly firstInLine: readonly Member[];
  /** Who has ended it by leaving. */
  readonly leaver?: string;
  readonly now: Temporal.Instant;
};

/**
 * Ends a pair that is locked, however that came about: one and the same neutral line is the last that it hears. Where it was
 * not introduced yet, whoever is first in line for another peer hears so in private.
 */
export async function endPair(
  tx: WorkspaceTransaction,
  { queue, announce }: FollowUpDeps,
  { pair, ending, firstInLine, leaver, now }: Conclusion,
): Promise<void> {
  // Who wished for another peer is not put together with these again, whatever ends the pair first.
  const kept = (await findIfWishedApart(tx, pair.id)) ? 'rematch' : ending;
  await movePair(tx, pair, { kind: 'ended', ending: kept, now });
  await silence(tx, { pairIds: [pair.id], now });
  const personIds = firstInLine.map(({ id }) => id);
  // Who never had that peer is left over as whoever the round gave nobody.
  const turn = ending === 'not-introduced' ? 'left-over' : 'spared';
  await giveTurn(tx, { programId: pair.programId, personIds, turn });
  await announce(tx, 'pairEnded', { pairId: pair.id, ...(leaver !== undefined && { leaver }), now });
  if (pair.channelId !== undefined) return tellEnded(tx, queue, { pairId: pair.id, now });
  const deliveries = personIds.map((personId) => ({
    pairId: pair.id,
    personId,
    kind: neverMetKind,
    occurrence: 1,
  }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/** The last that comes to a pair's DM: also where it ended while its introduction was on the way there. */
export async function tellEnded(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, now }: { readonly pairId: string; readonly now: Temporal.Instant },
): Promise<void> {
  await queueDeliveries(tx, queue, { deliveries: [{ pairId, kind: endedKind, occurrence: 1 }], now });
}

/** Whoever stays comes first in the next round. */
export async function endPairsOf(
  tx: WorkspaceTransaction,
  parts: FollowUpDeps,
  { programId, personId, how, now }: Happenings['personLeft'],
): Promise<void> {
  for (const pair of await lockPairsOf(tx, { programId, personId })) {
    const firstInLine = partnersOf(pair, personId);
    await endPair(tx, parts, { pair, ending: how, firstInLine, leaver: personId, now });
  }
}

/** What was the DM of a pair that has ended is read by others too, perhaps: each of it has the last word in private. */
export async function tellEndedApart(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, channelId, now }: Happenings['pairDmTurned'],
): Promise<void> {
  const pair = await readPair(tx, pairId);
  if (pair.state !== 'ended' || pair.channelId !== channelId) return;
  const deliveries = pair.members.map(({ id: personId }) => ({
    pairId,
    personId,
    kind: endedApartKind,
    occurrence: 1,
  }));
  await queueDeliveries(tx, queue, { deliveries, now });
}
