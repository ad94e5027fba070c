import type { Actor } from '../../../actor.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps, StoreDeps } from '../../../deps.ts';
import { restartPair, restPair } from '../../pairs/away/service.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { requirePairOf, requirePairToOpen } from '../../pairs/pair/service/pairs.ts';
import { returnOf } from '../../pairs/pair/service/returning.ts';
import { lastReturn } from '../../people/enrolment/service/membership.ts';
import { hourOfWish } from '../rematch/service/asking.ts';
import { laterDay, type Resting } from './model.ts';

type Opening = { readonly pairId: string; readonly today: Temporal.PlainDate };

/** Before the modal is shown. The day to suggest is the one that holds, or four weeks from today. */
export async function restMeans(
  { db, clock }: StoreDeps,
  { workspaceId, personId }: Actor,
  { pairId, today }: Opening,
): Promise<Resting> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairToOpen(tx, { pairId, personId, now: clock.now() }, 'pause-pair');
    return { pair, suggested: pair.pausedUntil ?? today.add({ weeks: 4 }) };
  });
}

type Rest = {
  readonly pairId: string;
  readonly wanted: Temporal.PlainDate;
  readonly seen: Temporal.PlainDate | undefined;
};

type Away = 'you' | 'another';

export type Rested = {
  /** The day on which it goes on. */
  readonly until: Temporal.PlainDate;
  /** Another has named a later day meanwhile. */
  readonly isOther: boolean;
  /** Who of it is away for longer than the pair was to rest. */
  readonly whoIsAway: Away | undefined;
  /** When the person's own wish for another peer ends it before that, where there is one. */
  readonly effectAt: Temporal.Instant | undefined;
};

/** Rests this pair alone. */
export async function rest(
  { db, clock, queue, announce }: StoreDeps & Pick<Deps, 'queue' | 'announce'>,
  { workspaceId, personId }: Actor,
  { pairId, wanted, seen }: Rest,
): Promise<Rested> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'pause-pair');
    const effectAt = await hourOfWish(tx, { pairId, personId }, now);
    const until = laterDay({ wanted, seen, holds: pair.pausedUntil });
    if (pair.state !== 'paused' || !pair.pausedUntil?.equals(until)) {
      await restPair(tx, queue, { pair, until, now });
      await announce(tx, 'pairPaused', { pairId, now });
    }
    const { day = until } = (await returnOf(tx, { ...pair, state: 'paused', pausedUntil: until }, now)) ?? {};
    const isOther = !until.equals(wanted);
    const isSomebodyAway = Temporal.PlainDate.compare(day, until) > 0;
    const whoIsAway = isSomebodyAway ? await whoOf(tx, pair, { personId, until: day, now }) : undefined;
    return { until: day, isOther, whoIsAway, effectAt };
  });
}

type Held = { readonly until: Temporal.PlainDate; readonly whoIsAway: Away };

/** @returns until when it is paused all the same, since one of it is away, and who */
export async function restart(
  { db, clock, queue, announce }: StoreDeps & Pick<Deps, 'queue' | 'announce'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Held | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'restart-pair');
    const until = await restartPair(tx, queue, { pair, now });
    await announce(tx, 'pairRestarted', { pairId, now });
    return until && { until, whoIsAway: await whoOf(tx, pair, { personId, until, now }) };
  });
}

/** For whom the pair waits that long. */
async function whoOf(
  tx: WorkspaceTransaction,
  { programId }: Pair,
  {
    personId,
    until,
    now,
  }: { readonly personId: string; readonly until: Temporal.PlainDate; readonly now: Temporal.Instant },
): Promise<Away> {
  const own = await lastReturn(tx, { programId, personIds: [personId] }, now);
  return own?.day.equals(until) ? 'you' : 'another';
}
