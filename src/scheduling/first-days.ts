import type { Daily } from './daily.ts';

/** What each night does, done at once for a workspace that has just installed the app. */
export type FirstDays = {
  readonly begin: (workspaceId: string) => void;
  /** Begins no more, and waits until what is under way has ended or stopped. */
  readonly stop: () => Promise<void>;
};

/** @param daily must not throw */
export function firstDays(daily: Daily): FirstDays {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  return {
    begin: (workspaceId) => {
      if (stopping.signal.aborted) return;
      const day = daily({ workspaceId, signal: stopping.signal }).finally(() => underWay.delete(day));
      underWay.add(day);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}
