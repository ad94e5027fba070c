import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { queueDeliveries } from '../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew } from '../../scheduling/touchpoints.ts';
import type { Membership } from '../enrolment/model.ts';
import {
  endPause,
  lastReturn,
  membershipOf,
  pauseUntil,
  type Return,
} from '../enrolment/service/membership.ts';
import { countAsNo } from '../introductions/service/open-questions.ts';
import type { Pair } from '../pairing/model.ts';
import { holdPairsOf, pausePair, takePairUpAgain } from '../pairing/service/endings.ts';
import { goodMomentFor } from '../pairing/service/pairs.ts';
import { currentProgram, oneRoundAtATime } from '../programs/service.ts';
import { pausedKind, PausingError, returnKind } from './model.ts';

type Actor = { readonly workspaceId: string; readonly personId: string };
type Parts = Pick<Deps, 'db' | 'clock' | 'queue'>;

/** A day to suggest: that of the pause the person is in, or four weeks from today. */
export async function suggestedReturn(
  { db, clock }: Parts,
  { workspaceId, personId }: Actor,
  today: Temporal.PlainDate,
): Promise<Temporal.PlainDate> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { id: programId } = await currentProgram(tx, now);
    const membership = requireIn(await membershipOf(tx, { programId, personId }, now));
    return membership.kind === 'paused' ? membership.until : today.add({ weeks: 4 });
  });
}

/** Takes the person out of rounds until that day, and quiets their pairs until the last of a pair's members is back. */
export async function pause(
  { db, clock, queue }: Parts,
  { workspaceId, personId }: Actor,
  day: Temporal.PlainDate,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { id: programId } = await currentProgram(tx, now);
    await oneRoundAtATime(tx, programId);
    requireIn(await membershipOf(tx, { programId, personId }, now));
    await countAsNo(tx, { programId, personId }, now);
    await pauseUntil(tx, { programId, personId }, day);
    for (const pair of await holdPairsOf(tx, { programId, personId })) {
      const isNew = await pausePair(tx, pair);
      if (isNew) await queueDeliveries(tx, queue, { deliveries: [await announcement(tx, pair)], now });
      const back = await returnOf(tx, pair, now);
      if (back && (isNew || pair.state === 'paused')) await scheduleReturn(tx, pair, back.at);
    }
  });
}

/** Brings the person back before the day; each pair with them, unless another of its members is still away. */
export async function resume({ db, clock }: Parts, { workspaceId, personId }: Actor): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const { id: programId } = await currentProgram(tx, now);
    await oneRoundAtATime(tx, programId);
    const { kind } = requireIn(await membershipOf(tx, { programId, personId }, now));
    if (kind === 'in') throw new PausingError('not-paused');
    await endPause(tx, { programId, personId });
    for (const pair of await holdPairsOf(tx, { programId, personId })) {
      if (pair.state !== 'paused') continue;
      const back = await returnOf(tx, pair, now);
      if (!back) await takePairUpAgain(tx, pair);
      await scheduleReturn(tx, pair, back?.at ?? now);
    }
  });
}

/** When the last member of the pair who is away is back. */
export const returnOf = (
  tx: WorkspaceTransaction,
  { programId, members }: Pair,
  now: Temporal.Instant,
): Promise<Return | undefined> => lastReturn(tx, { programId, personIds: members.map(({ id }) => id) }, now);

function requireIn(membership: Membership): Exclude<Membership, { readonly kind: 'out' }> {
  if (membership.kind === 'out') throw new PausingError('not-in');
  return membership;
}

async function announcement(tx: WorkspaceTransaction, { id: pairId }: Pair) {
  const delivery = { pairId, kind: pausedKind };
  return { ...delivery, occurrence: await nextOccurrence(tx, delivery) };
}

async function scheduleReturn(tx: WorkspaceTransaction, pair: Pair, at: Temporal.Instant): Promise<void> {
  const dueAt = await goodMomentFor(tx, pair, at);
  await scheduleAnew(tx, { pairId: pair.id, kind: returnKind, dueAt });
}
