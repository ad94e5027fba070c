import type { WorkspaceTransaction } from '../db/database.ts';
import { latest, comingMomentOf, type MomentsReading, type Uncounted } from './coming-moments.ts';
import { zoneOfEveryone, type RhythmPlace } from './place.ts';
import { nextOfRhythm, placing } from './rhythm.ts';
import { goodMoment } from './time-gate.ts';
import type { Coming, Due, TouchpointFor } from './touchpoints.ts';

type OfAll = MomentsReading & {
  readonly due: Due<'pair'> & {
    readonly dueAt: Temporal.Instant;
    readonly placedAt: Temporal.Instant | null;
  };
};

type Next = { readonly dueAt: Temporal.Instant; readonly place: Temporal.Instant | undefined };

/** One after another, as though each came when it is due. */
export async function comingToAll(
  tx: WorkspaceTransaction,
  touchpoint: TouchpointFor<'pair'>,
  { due, ...reading }: OfAll,
): Promise<readonly Uncounted[]> {
  const expected: Uncounted[] = [];
  let next: Next | undefined = { dueAt: due.dueAt, place: due.placedAt ?? undefined };
  while (next && Temporal.Instant.compare(next.dueAt, reading.until) <= 0) {
    const one: One = await comingThen(tx, touchpoint, { ...reading, due, next });
    expected.push(one.expected);
    next = one.next;
  }
  return expected;
}

type One = { readonly expected: Uncounted; readonly next: Next | undefined };

async function comingThen(
  tx: WorkspaceTransaction,
  touchpoint: TouchpointFor<'pair'>,
  { due, next: { dueAt, place }, ...reading }: OfAll & { readonly next: Next },
): Promise<One> {
  const { everyone, now } = reading;
  const then = { now: latest(dueAt, now), timing: touchpoint, everyone };
  // As a tick finds it, which puts nothing off for somebody who is away.
  const goodAt = touchpoint.when === 'exact' ? dueAt : goodMoment(touchpoint, then.now, everyone);
  const { isSkipped, placedAt = goodAt } = placing({ ...then, placedAt: place, goodAt });
  const at = comingMomentOf(touchpoint, { ...reading, dueAt });
  const { fits, again, leftOut } = await fitsThen(tx, touchpoint, { due, at });
  const back = everyone.flatMap(({ awayUntil }) => awayUntil ?? []).reduce(latest, now);
  // What keeps it now may be over by then, where somebody is away until before.
  const why = back === now || Temporal.Instant.compare(dueAt, back) < 0 ? leftOut : undefined;
  return {
    expected: {
      touchpoint,
      dueAt: isSkipped ? dueAt : goodAt,
      at,
      everyone,
      fits: fits && !isSkipped,
      isWaiting: false,
      leftOut: why,
      kept: isSkipped && fits ? 'no-hours' : undefined,
    },
    next:
      again === undefined
        ? undefined
        : after({ at: placedAt, timeZone: zoneOfEveryone(everyone) }, again, then.now),
  };
}

function after(place: RhythmPlace, everyDays: number, now: Temporal.Instant): Next {
  const dueAt = nextOfRhythm(place, everyDays, now);
  return { dueAt, place: dueAt };
}

type Then = { readonly due: Due<'pair'>; readonly at: Temporal.Instant };

async function fitsThen(
  tx: WorkspaceTransaction,
  { fits, ofMany, leftOut }: TouchpointFor<'pair'>,
  { due, at }: Then,
): Promise<Coming> {
  if (ofMany) return (await ofMany(tx, [due.pairId], at)).get(due.pairId) ?? never;
  if ((await fits?.(tx, due, at)) ?? true) return { fits: true, again: undefined };
  const why = await leftOut?.(tx, due, at);
  return { fits: false, again: undefined, ...(why && { leftOut: why }) };
}

/** The pair has ended. */
const never: Coming = { fits: false, again: undefined };
