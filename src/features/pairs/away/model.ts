import type { Restart } from '../../../content/pack/content.ts';

export const pausedKind = 'pair-paused';
export const returnKind = 'pair-return';

/** What the pack has for a pair that is back, another thing each time. */
export function afterPause(restarts: readonly Restart[], turn: number): string | undefined {
  const fitting = restarts.filter(({ after }) => after === 'pause');
  return fitting[turn % fitting.length]?.text;
}
