import { setImmediate as turn } from 'node:timers/promises';

/** In milliseconds: whoever acts in Slack meanwhile waits no longer than that for a long reckoning. */
const longestStretch = 10;

/** Called between the pieces of a long reckoning, it lets all else have its turn once that has gone on for long enough. */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestStretch) return;
    await turn();
    since = performance.now();
  };
}
