import type { Actor } from '../../../../actor.ts';
import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import { findOutage, isOutageOver } from '../../../../slack/outages.ts';
import { lockPeople } from '../../../../slack/directory.ts';
import { recordAct } from '../../../programs/log/service.ts';
import { groupsOf, RoundError, type DraftVersion, type Groups, type Round } from '../model/round.ts';
import { decideRound, findDraft } from '../queries/rounds.ts';
import { introduceRound } from './introducing.ts';
import { lockDraft, recheck } from './kept-draft.ts';
import { tellLeftOver } from '../../left-over/service.ts';

export type Confirmed = {
  readonly made: Groups;
  /** Until when their members can answer, where they are asked first. */
  readonly askedUntil: Temporal.Instant | undefined;
  /** Slack takes nothing of the workspace just now: what is to be sent waits for that. */
  readonly isHeld: boolean;
};

/**
 * Makes the pairs and queues their introductions, or the questions that come before them, all in one transaction. Pressed
 * again, it changes nothing.
 */
export async function confirmRound(
  { db, clock, queue, announce }: Deps,
  { workspaceId, personId }: Actor,
  seen: DraftVersion,
): Promise<Confirmed> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const round = await lockDraft(tx, { ...seen, personId });
    const { pairs, leftovers } = round.plan;
    if (pairs.length === 0) throw new RoundError('nothing-to-confirm');
    // Two programs that decide on the same people at once do so one after the other.
    await lockPeople(tx, [...pairs.flatMap(({ members }) => members), ...leftovers.map(({ id }) => id)]);
    await requireStillRight(tx, round, now);
    tx.concern({ programIds: [round.programId] });
    await decideRound(tx, round.id, { state: 'confirmed', by: personId, now });
    const made = groupsOf(pairs.map(({ members }) => members));
    const act = { kind: 'round-confirmed', ...made } as const;
    await recordAct(tx, { programId: round.programId, by: personId, at: now, act });
    await announce(tx, 'roundConfirmed', { programId: round.programId, personId, now });
    const matched = pairs.map(({ members }) => members);
    await tellLeftOver(tx, queue, { programId: round.programId, roundId: round.id, matched, leftovers, now });
    const askedUntil = await introduceRound(tx, queue, { round, now });
    const outage = await findOutage(tx);
    return { made, askedUntil, isHeld: outage !== undefined && !isOutageOver(outage, now) };
  });
}

export async function discardRound(
  { db, clock }: Deps,
  { workspaceId, personId }: Actor,
  seen: DraftVersion,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { id, programId } = await lockDraft(tx, { ...seen, personId });
    await decideRound(tx, id, { state: 'discarded', by: personId, now });
    await recordAct(tx, { programId, by: personId, at: now, act: { kind: 'round-discarded' } });
  });
}

/** Between preview and confirmation people leave, are deactivated, are paired elsewhere, or ask not to meet. */
async function requireStillRight(
  tx: WorkspaceTransaction,
  round: Round,
  now: Temporal.Instant,
): Promise<void> {
  const { drift } = await recheck(tx, round, now);
  if (!drift.holds) throw new RoundError('round-outdated');
}

export async function discardDraftOf(
  tx: WorkspaceTransaction,
  programId: string,
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  const draft = await findDraft(tx, programId);
  if (draft) await decideRound(tx, draft.id, { state: 'discarded', by, now });
}
