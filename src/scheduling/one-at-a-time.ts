import { withinTime } from '../time-limit.ts';
import type { DeliveryJob } from './queue.ts';

type Handle = (job: DeliveryJob) => Promise<void>;

/** Milliseconds in which Slack nearly always answers. A job that waits keeps a worker from all others. */
const longest = 1_000;

/**
 * Of one delivery a replica does one thing after the other. A press and what it changed have the same message brought up to date
 * at once: two that overlapped would not know which of them stands there, and each would call Slack once more, seconds later.
 * @param putOff takes what would have to wait for longer
 */
export function oneAtATime(handle: Handle, putOff: Handle, patience = longest): Handle {
  const last = new Map<string, Promise<boolean>>();
  return async (job) => {
    const before = last.get(job.deliveryId);
    const done = before
      ? withinTime(before, patience, false).then((isOver) => (isOver ? handle(job) : putOff(job)))
      : handle(job);
    // What has been put off is over sooner than what it waited for.
    const allOver = Promise.allSettled([before, done]).then(() => true);
    last.set(job.deliveryId, allOver);
    void allOver.finally(() => {
      if (last.get(job.deliveryId) === allOver) last.delete(job.deliveryId);
    });
    return done;
  };
}
