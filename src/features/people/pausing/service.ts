import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import { nextOccurrence, scheduleAnew } from '../../../scheduling/due-times.ts';
import { lastDayAway } from '../enrolment/model.ts';
import {
  endPause,
  lastReturn,
  membershipsOf,
  pauseUntil,
  type Return,
  type Standing,
} from '../enrolment/service/membership.ts';
import { countAsNo } from '../../rounds/asked-first/service/open-questions.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { holdPairsOf, pausePair, takePairUpAgain } from '../../pairs/pair/service/endings.ts';
import { goodMomentFor } from '../../pairs/pair/service/pairs.ts';
import { oneRoundAtATime } from '../../programs/program/service.ts';
import { pausedKind, PausingError, returnKind, type Pausing } from './model.ts';

type Actor = { readonly workspaceId: string; readonly personId: string };
type Parts = Pick<Deps, 'db' | 'clock' | 'queue'>;

/** What a pause would do. The day to suggest is that of the pause the person is in, or four weeks from today. */
export async function pausingMeans(
  { db, clock }: Parts,
  { workspaceId, personId }: Actor,
  today: Temporal.PlainDate,
): Promise<Pausing> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const standings = await joined(tx, personId, clock.now());
    return {
      programs: standings.map(({ program }) => program.name),
      suggested: lastDayAway(standings.map(({ membership }) => membership)) ?? today.add({ weeks: 4 }),
    };
  });
}

/**
 * Takes the person out of the rounds of all their programs until that day, and quiets their pairs until the last of a
 * pair's members is back: whoever goes away goes away from everything.
 */
export async function pause(
  { db, clock, queue }: Parts,
  { workspaceId, personId }: Actor,
  day: Temporal.PlainDate,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const whose = await lockJoined(tx, personId, now);
    for (const each of whose) {
      await countAsNo(tx, each, now);
      await pauseUntil(tx, each, day);
    }
    for (const pair of await holdAll(tx, whose)) {
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
    const whose = await lockJoined(tx, personId, now);
    const isPaused = (await joined(tx, personId, now)).some(({ membership }) => membership.kind === 'paused');
    if (!isPaused) throw new PausingError('not-paused');
    for (const each of whose) await endPause(tx, each);
    for (const pair of await holdAll(tx, whose)) {
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

/** @throws PausingError for somebody who is in no program */
async function joined(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Standing[]> {
  const standings = await membershipsOf(tx, personId, now);
  const those = standings.filter(({ membership }) => membership.kind !== 'out');
  if (those.length === 0) throw new PausingError('not-in');
  return those;
}

type Whose = { readonly programId: string; readonly personId: string };

/** The person's programs, held until the transaction ends: always in the same order, so that no two wait for each other. */
async function lockJoined(
  tx: WorkspaceTransaction,
  personId: string,
  now: Temporal.Instant,
): Promise<readonly Whose[]> {
  const programIds = (await joined(tx, personId, now)).map(({ program }) => program.id).toSorted();
  for (const programId of programIds) await oneRoundAtATime(tx, programId);
  return programIds.map((programId) => ({ programId, personId }));
}

async function holdAll(tx: WorkspaceTransaction, whose: readonly Whose[]): Promise<readonly Pair[]> {
  const held: Pair[] = [];
  for (const each of whose) held.push(...(await holdPairsOf(tx, each)));
  return held;
}

async function announcement(tx: WorkspaceTransaction, { id: pairId }: Pair) {
  const delivery = { pairId, kind: pausedKind };
  return { ...delivery, occurrence: await nextOccurrence(tx, delivery) };
}

async function scheduleReturn(tx: WorkspaceTransaction, pair: Pair, at: Temporal.Instant): Promise<void> {
  const dueAt = await goodMomentFor(tx, pair, at);
  await scheduleAnew(tx, { pairId: pair.id, kind: returnKind, dueAt });
}
