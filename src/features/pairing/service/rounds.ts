import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { findPool } from '../../enrolment/service.ts';
import { currentProgram, oneRoundAtATime, recordAct, requireAdmin } from '../../programs/service.ts';
import { introductionKind, PairingError, type PlannedPair, type Round } from '../model.ts';
import { findAcquaintances, insertPairs } from '../queries/pairs.ts';
import { planRound } from '../plan-round.ts';
import { decideRound, lockRound, saveDraft, setWaiting } from '../queries/rounds.ts';

type Actor = { readonly workspaceId: string; readonly personId: string };

/** Finds the best round for who is there now, and keeps it as the program's draft. Nothing is sent. */
export async function previewRound({ db, clock }: Deps, { workspaceId, personId }: Actor): Promise<Round> {
  const { program, ...input } = await db.inWorkspace(workspaceId, (tx) =>
    readPool(tx, personId, clock.now()),
  );
  if (input.pool.length < 2) throw new PairingError('pool-too-small');
  // Between the two transactions, since no transaction should stay open for as long as a large round takes.
  const plan = await planRound({ ...input, settings: program.settings });
  return db.inWorkspace(workspaceId, async (tx) => {
    await oneRoundAtATime(tx, program.id);
    await recordAct(tx, {
      programId: program.id,
      by: personId,
      at: clock.now(),
      act: { kind: 'round-previewed' },
    });
    return requireRound(
      tx,
      await saveDraft(tx, { programId: program.id, plan, by: personId, now: clock.now() }),
    );
  });
}

async function readPool(tx: WorkspaceTransaction, personId: string, now: Temporal.Instant) {
  await requireAdmin(tx, personId);
  const program = await currentProgram(tx, now);
  const acquaintances = await findAcquaintances(tx, program.id);
  const pool = without(await findPool(tx, program.id, now), pairedNow(acquaintances));
  return { program, pool, acquaintances, now };
}

/** Makes the pairs and queues their introductions, all in one transaction. Pressed again, it changes nothing. */
export async function confirmRound(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  roundId: string,
): Promise<Round> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, personId);
    const now = clock.now();
    await oneRoundAtATime(tx, (await currentProgram(tx, now)).id);
    const round = await requireDraft(tx, roundId);
    const { pairs, leftovers } = round.plan;
    await requireStillFree(tx, round, now);
    await decideRound(tx, roundId, { state: 'confirmed', by: personId, now });
    const act = { kind: 'round-confirmed', pairs: pairs.length } as const;
    await recordAct(tx, { programId: round.programId, by: personId, at: now, act });
    await setWaiting(
      tx,
      round.programId,
      leftovers.map(({ id }) => id),
    );
    const pairIds = await insertPairs(tx, {
      programId: round.programId,
      roundId,
      pairs: pairs.map(drawFirstMentee),
      now,
    });
    const deliveries = pairIds.map((pairId) => ({ pairId, kind: introductionKind, occurrence: 1 }));
    await queueDeliveries(tx, queue, { deliveries, now });
    return round;
  });
}

export async function discardRound(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  roundId: string,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, personId);
    const { programId } = await requireDraft(tx, roundId);
    const now = clock.now();
    await decideRound(tx, roundId, { state: 'discarded', by: personId, now });
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'round-discarded' } });
  });
}

export async function readRound(
  { db }: Deps,
  { workspaceId, personId }: Actor,
  roundId: string,
): Promise<Round> {
  return db.inWorkspace(workspaceId, async (tx) => {
    await requireAdmin(tx, personId);
    return requireRound(tx, roundId);
  });
}

async function requireRound(tx: WorkspaceTransaction, roundId: string): Promise<Round> {
  const round = await lockRound(tx, roundId);
  if (!round) throw new PairingError('round-outdated');
  return round;
}

async function requireDraft(tx: WorkspaceTransaction, roundId: string): Promise<Round> {
  const round = await requireRound(tx, roundId);
  switch (round.state) {
    case 'draft':
      return round;
    case 'confirmed':
      throw new PairingError('round-already-confirmed');
    case 'discarded':
      throw new PairingError('round-discarded');
  }
}

/** Between preview and confirmation people leave, are deactivated, or are paired elsewhere. */
async function requireStillFree(
  tx: WorkspaceTransaction,
  { programId, plan }: Round,
  now: Temporal.Instant,
): Promise<void> {
  const pool = without(await findPool(tx, programId, now), pairedNow(await findAcquaintances(tx, programId)));
  const free = new Set(pool.map(({ personId }) => personId));
  const isOutdated = plan.pairs.some(({ members }) => members.some((member) => !free.has(member)));
  if (isOutdated) throw new PairingError('round-outdated');
}

function pairedNow(acquaintances: Awaited<ReturnType<typeof findAcquaintances>>): ReadonlySet<string> {
  return new Set(acquaintances.filter(({ isOpen }) => isOpen).flatMap(({ members }) => members));
}

function without<Item extends { readonly personId: string }>(
  pool: readonly Item[],
  taken: ReadonlySet<string>,
): readonly Item[] {
  return pool.filter(({ personId }) => !taken.has(personId));
}

function drawFirstMentee(pair: PlannedPair): PlannedPair {
  const first = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const turn = first % pair.members.length;
  return { ...pair, members: [...pair.members.slice(turn), ...pair.members.slice(0, turn)] };
}
