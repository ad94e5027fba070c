import type { Restart } from '../../../content/pack/content.ts';

export const pausedKind = 'pair-paused';
/** To each of a pair, where its DM is a channel by now. */
export const pausedApartKind = 'pair-paused-apart';
export const returnKind = 'pair-return';

/** What the pack has for a pair that is back, another thing each time. */
export function afterPause(restarts: readonly Restart[], turn: number): string | undefined {
  const fitting = restarts.filter(({ after }) => after === 'pause');
  return fitting[turn % fitting.length]?.text;
}

/** What the pair was told: that it rests, or that it goes on. */
export type Mark = { readonly kind: 'rests' | 'goes-on'; readonly at: Temporal.Instant };

/**
 * For how long the pair has rested from then until now, by what it was told, the oldest first. Told twice that it rests, it rests
 * since the first time; a rest that is not over lasts until now.
 */
export function restedSince(
  since: Temporal.Instant,
  marks: readonly Mark[],
  now: Temporal.Instant,
): Temporal.Duration {
  let hours = 0;
  let restsFrom: Temporal.Instant | undefined;
  for (const { kind, at } of [...marks, { kind: 'goes-on', at: now } as const]) {
    if (kind === 'rests') restsFrom ??= at;
    else if (restsFrom) {
      hours += hoursWithin({ from: restsFrom, until: at }, since);
      restsFrom = undefined;
    }
  }
  return Temporal.Duration.from({ seconds: Math.round(hours * 3600) });
}

type Span = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

function hoursWithin({ from, until }: Span, since: Temporal.Instant): number {
  const begins = Temporal.Instant.compare(from, since) > 0 ? from : since;
  return Math.max(0, begins.until(until).total('hours'));
}
