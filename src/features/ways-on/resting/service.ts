import type { Actor } from '../../../actor.ts';
import type { Deps } from '../../../deps.ts';
import { restartPair, restPair } from '../../pairs/away/service.ts';
import { requirePairOf, requirePairToOpen } from '../../pairs/pair/service/pairs.ts';
import { hourOfWish } from '../rematch/service/asking.ts';
import { dayAfter, type Resting } from './model.ts';

type Parts = Pick<Deps, 'db' | 'clock'>;
type Opening = { readonly pairId: string; readonly today: Temporal.PlainDate };

/** Before the modal is shown. The day to suggest is the one that holds, or four weeks from today. */
export async function restMeans(
  { db, clock }: Parts,
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

/** Until when it rests, and when the person's own wish for another peer ends it before that, where there is one. */
export type Rested = { readonly until: Temporal.PlainDate; readonly effectAt: Temporal.Instant | undefined };

/** Rests this pair alone. @returns the day that holds now */
export async function rest(
  { db, clock, queue, announce }: Parts & Pick<Deps, 'queue' | 'announce'>,
  { workspaceId, personId }: Actor,
  { pairId, wanted, seen }: Rest,
): Promise<Rested> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'pause-pair');
    const effectAt = await hourOfWish(tx, { pairId, personId }, now);
    const until = dayAfter({ wanted, seen, holds: pair.pausedUntil });
    if (pair.state === 'paused' && pair.pausedUntil?.equals(until)) return { until, effectAt };
    await restPair(tx, queue, { pair, until, now });
    await announce(tx, 'pairPaused', { pairId, now });
    return { until, effectAt };
  });
}

/** @returns until when it is paused all the same, since one of it is away */
export async function restart(
  { db, clock, announce }: Parts & Pick<Deps, 'announce'>,
  { workspaceId, personId }: Actor,
  pairId: string,
): Promise<Temporal.PlainDate | undefined> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'restart-pair');
    const until = await restartPair(tx, { pair, now });
    await announce(tx, 'pairRestarted', { pairId, now });
    return until;
  });
}
