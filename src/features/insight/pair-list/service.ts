import type { ProgramActor } from '../../../actor.ts';
import { lockRows } from '../../../db/locks.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { requireAdmin } from '../../programs/admins/service.ts';
import { recordAct, recordLook } from '../../programs/log/service.ts';
import { programOf, runningProgram } from '../../programs/program/service.ts';
import { rhythmsOf } from '../../relationship/agreement/service/versions.ts';
import { quietAmong } from '../../relationship/signs-of-life/service.ts';
import {
  helpedFor,
  helpFor,
  isMeantOnce,
  listedAfterwards,
  pageOf,
  reminderKind,
  standingOf,
  timesKind,
  type Help,
  type Known,
  type ListedPair,
  type HelpOutcome,
  type PairPage,
  type Wanted,
} from './model.ts';
import { countAsked, findHelped, findKnown } from './queries.ts';

/** How each pair of a program stands, by name: for its admins alone. */
export async function pairsListed(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<readonly (ListedPair & Pick<Known, 'introducedAt'>)[]> {
  const known = await findKnown(tx, { programId, endedSince: now.subtract(listedAfterwards) });
  const quiet = await quietOf(tx, known, now);
  const pairIds = known.map(({ id }) => id);
  const helped = await findHelped(tx, { pairIds, since: now.subtract(helpedFor) });
  return known.map((pair) => ({
    id: pair.id,
    members: pair.members,
    hasBegun: pair.hasBegun,
    introducedAt: pair.introducedAt,
    standing: standingOf(pair, quiet.has(pair.id)),
    helped: helped.get(pair.id),
  }));
}

/** How many of a program's pairs are being asked in private: to nobody but those whom it asks is one of them a pair. */
export const askedIn = (tx: WorkspaceTransaction, programId: string): Promise<number> =>
  countAsked(tx, programId);

/** A look stands in the program's log, once a day, whichever page it is at. */
export async function listPairs(
  { db, clock }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  wanted: Wanted,
): Promise<PairPage> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requireAdmin(tx, { programId, personId });
    await recordLook(tx, { programId, by: personId, at: now, act: { kind: 'pairs-listed' } });
    const { name: program, isArchived } = await programOf(tx, programId);
    const [listed, asked] = [await pairsListed(tx, programId, now), await countAsked(tx, programId)];
    return pageOf({ programId, program, isArchived, asked }, listed, wanted);
  });
}

/**
 * Has the pair sent what helps it as it stands now, unless it was asked for lately. Who asked for it the pair is not told, but that an
 * admin did.
 */
export async function helpPair(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  pairId: string,
): Promise<HelpOutcome> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requireAdmin(tx, { programId, personId });
    await runningProgram(tx, programId);
    await lockRows(tx, 'pairs', [pairId]);
    const pair = (await pairsListed(tx, programId, now)).find(({ id }) => id === pairId);
    const help = pair && helpFor(pair);
    if (!pair || !help) return { kind: 'needs-none' };
    const { helped } = pair;
    if (helped) return { kind: isMeantOnce(helped, now) ? 'asked' : 'asked-before', pair, helped };
    const delivery = { pairId, kind: help === 'times' ? timesKind : reminderKind };
    const deliveries = [{ ...delivery, occurrence: await nextOccurrence(tx, delivery) }];
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'pair-helped', help } });
    await queueDeliveries(tx, queue, { deliveries, now });
    return { kind: 'asked', pair, helped: { help, at: now } };
  });
}

/** What an admin could do for the pair as it stands now: nothing by which it would be written to while it does not meet. */
export async function helpNeededBy(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Help | undefined> {
  if (!isOpen(pair)) return undefined;
  const quiet = await quietOf(tx, [pair], now);
  return helpFor({ standing: standingOf(pair, quiet.has(pair.id)) });
}

async function quietOf(
  tx: WorkspaceTransaction,
  pairs: readonly Pick<Pair, 'id' | 'state'>[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const pairIds = pairs.filter((pair) => isOpen(pair) || pair.state === 'closing').map(({ id }) => id);
  const rhythms = await rhythmsOf(tx, pairIds);
  return quietAmong(tx, { pairIds, rhythms }, now);
}
