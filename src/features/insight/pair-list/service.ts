import type { ProgramActor } from '../../../actor.ts';
import { lockRows } from '../../../db/locks.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { ActDeps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../scheduling/due-times.ts';
import { hasAnyCome } from '../../../scheduling/sent.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { requireAdmin } from '../../programs/admins/service.ts';
import { recordAct, recordLook } from '../../programs/log/service.ts';
import { programOf, runningProgram } from '../../programs/program/service.ts';
import { rhythmsOf } from '../../relationship/agreement/service/versions.ts';
import { quietAmong } from '../../relationship/signs-of-life/service.ts';
import {
  atFirst,
  helpedFor,
  helpFor,
  listedAfterwards,
  pageOf,
  PairListError,
  reminderKind,
  standingOf,
  timesKind,
  type Help,
  type Known,
  type Listed,
  type PairPage,
  type Wanted,
} from './model.ts';
import { countAsked, findKnown } from './queries.ts';

/** How each pair of a program stands, by name: for its admins alone. */
export async function pairsListed(
  tx: WorkspaceTransaction,
  programId: string,
  now: Temporal.Instant,
): Promise<readonly (Listed & Pick<Known, 'introducedAt'>)[]> {
  const known = await findKnown(tx, { programId, endedSince: now.subtract(listedAfterwards) });
  const quiet = await quietOf(tx, known, now);
  return known.map((pair) => ({
    id: pair.id,
    members: pair.members,
    introducedAt: pair.introducedAt,
    standing: standingOf(pair, quiet.has(pair.id)),
  }));
}

/** The first look at the list, which stands in the program's log, once a day; pages after it do not. */
export async function openPairs(deps: ActDeps, actor: ProgramActor): Promise<PairPage> {
  const { db, clock } = deps;
  const { workspaceId, personId, programId } = actor;
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    await recordLook(tx, { programId, by: personId, at: clock.now(), act: { kind: 'pairs-listed' } });
  });
  return listPairs(deps, actor, atFirst);
}

export async function listPairs(
  { db, clock }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  wanted: Wanted,
): Promise<PairPage> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, { programId, personId });
    const { name: program, isArchived } = await programOf(tx, programId);
    const [listed, asked] = [await pairsListed(tx, programId, clock.now()), await countAsked(tx, programId)];
    return pageOf({ programId, program, isArchived, asked }, listed, wanted);
  });
}

type Helped = { readonly pair: Listed; readonly help: Help };

/**
 * Has the pair sent what helps it as it stands now. Who asked for it the pair is not told, but that an admin did.
 * @throws PairListError where it needs none by now, or was helped lately
 */
export async function helpPair(
  { db, clock, queue }: ActDeps,
  { workspaceId, personId, programId }: ProgramActor,
  pairId: string,
): Promise<Helped> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    await requireAdmin(tx, { programId, personId });
    await runningProgram(tx, programId);
    await lockRows(tx, 'pairs', [pairId]);
    const pair = (await pairsListed(tx, programId, now)).find(({ id }) => id === pairId);
    const help = pair && helpFor(pair);
    if (!pair || !help) throw new PairListError('needs-none');
    const lately = { pairId, kinds: [timesKind, reminderKind], since: now.subtract(helpedFor) };
    if (await hasAnyCome(tx, lately)) throw new PairListError('helped-already');
    const delivery = { pairId, kind: help === 'times' ? timesKind : reminderKind };
    const deliveries = [{ ...delivery, occurrence: await nextOccurrence(tx, delivery) }];
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'pair-helped', help } });
    await queueDeliveries(tx, queue, { deliveries, now });
    return { pair, help };
  });
}

/** What an admin could do for the pair as it stands now. */
export async function helpNeededBy(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Help | undefined> {
  const quiet = await quietOf(tx, [pair], now);
  return helpFor({ standing: standingOf(pair, quiet.has(pair.id)) });
}

async function quietOf(
  tx: WorkspaceTransaction,
  pairs: readonly Pick<Pair, 'id' | 'state'>[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const pairIds = pairs.filter(isOpen).map(({ id }) => id);
  const rhythms = await rhythmsOf(tx, pairIds);
  return quietAmong(tx, { pairIds, rhythms }, now);
}
