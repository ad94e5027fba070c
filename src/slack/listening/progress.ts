import type { View } from '@slack/types';

/** Milliseconds from one view to the next: Slack takes about a hundred calls a minute. */
const interval = 1000;

export type Progress = {
  /** Passed over where the last one is too short a time ago, or still on its way. */
  readonly show: (view: View) => void;
  /** Waits for what is on its way, so that nothing comes after what is shown in the end. */
  readonly stop: () => Promise<void>;
};

/** How far long work is, for whoever waits before a modal. The first second passes without a word. */
export function createProgress(update: (view: View) => Promise<unknown>): Progress {
  let shownAt = performance.now();
  let onItsWay: Promise<unknown> | undefined;
  let hasStopped = false;
  return {
    show: (view) => {
      if (hasStopped || onItsWay || performance.now() - shownAt < interval) return;
      shownAt = performance.now();
      // Where a modal was closed meanwhile, the work goes on all the same.
      onItsWay = update(view)
        .catch(() => undefined)
        .finally(() => (onItsWay = undefined));
    },
    stop: async () => {
      hasStopped = true;
      await onItsWay;
    },
  };
}
