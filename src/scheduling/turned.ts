import type { Deps } from '../deps.ts';
import type { Claimed } from './claims.ts';
import { letStand } from './live-messages.ts';
import { putDeliveryOff, settle } from './on-record.ts';
import type { DeliveryJob } from './queue.ts';
import { keepSighting } from './sightings.ts';

/** What must arrive looks again whether there is a DM for it. */
const hoursUntilNext = 6;

type Turned = Pick<Claimed, 'delivery' | 'sending'> & {
  /** What was the pair's DM, and when Slack was asked about it. */
  readonly channelId: string;
  readonly askedAt: Temporal.Instant;
};

/**
 * Nothing is posted, or changed, any more where others may come to read it. What must arrive waits for another DM, and a nudge is
 * let go.
 */
export async function recordTurned(
  { db, clock, announce }: Pick<Deps, 'db' | 'clock' | 'announce'>,
  { delivery: { pairId }, sending, channelId, askedAt }: Turned,
  job: DeliveryJob,
): Promise<void> {
  await db.inWorkspace(job.workspaceId, async (tx) => {
    const now = clock.now();
    if (pairId !== null) {
      // Before its deliveries are changed: the pair is locked there.
      await announce(tx, 'pairDmTurned', { pairId, channelId, now });
      await letStand(tx, { pairId, channelId });
      await keepSighting(tx, { pairId, channelId, isTheirs: false, seenAt: askedAt });
    }
    if (sending.timing.weight === 'nudge')
      await settle(tx, job, { state: 'dropped', outcome: 'dm-turned', now });
    else await putDeliveryOff(tx, job, { dueAt: now.add({ hours: hoursUntilNext }), isHeld: false });
  });
}
