import type { DeliveryJob } from './queue.ts';

/**
 * Of one delivery a replica does one thing after the other. A press and what it changed have the same message brought up to date
 * at once: two that overlapped would not know which of them stands there, and each would call Slack once more, seconds later.
 */
export function oneAtATime(handle: (job: DeliveryJob) => Promise<void>): (job: DeliveryJob) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return async (job) => {
    const before = last.get(job.deliveryId);
    const done = before ? before.then(() => handle(job)) : handle(job);
    const settled = done.catch(() => undefined);
    last.set(job.deliveryId, settled);
    await settled;
    if (last.get(job.deliveryId) === settled) last.delete(job.deliveryId);
    return done;
  };
}
