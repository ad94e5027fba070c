import type { WorkspaceTransaction } from '../db/database.ts';
import { breathing } from './breathing.ts';
import { lockBudgets, reachedBy } from './budget.ts';
import type { HoursOfPeople, Recipient } from './people.ts';
import type { FreeDays } from './schedule.ts';
import {
  askGate,
  goodMoment,
  isExact,
  staleFrom,
  type PersonalHours,
  type Timing,
  type Verdict,
} from './time-gate.ts';
import type { TouchpointsByKind } from './touchpoints.ts';

export type Gate = { readonly touchpoints: TouchpointsByKind; readonly people: HoursOfPeople };

type DeliveryToAsk = {
  readonly delivery: Recipient & { readonly id: string; readonly queuedAt: Temporal.Instant };
  readonly timing: Timing;
  readonly now: Temporal.Instant;
};

/** Whether a delivery goes out now. What else could reach the same people waits until the transaction ends. */
export async function mayGoOut(
  tx: WorkspaceTransaction,
  gate: Gate,
  { delivery, timing, now }: DeliveryToAsk,
): Promise<Verdict> {
  const moment = { dueAt: delivery.queuedAt, now };
  if (isExact(timing, moment)) return { go: 'now' };
  const everyone = await gate.people.hoursOf(tx, delivery, now);
  if (timing.weight === 'must-arrive') {
    const unheeded = { nudgedAt: [], ahead: 0 };
    return askGate(timing, { ...moment, everyone: everyone.map((each) => ({ ...each, ...unheeded })) });
  }
  await lockBudgets(tx, everyone);
  const reached = await reachedBy(tx, gate, {
    deliveryId: delivery.id,
    isToAll: delivery.personId === null,
    goesFirst: timing.goesFirst,
    stale: staleFrom(timing, delivery.queuedAt),
    everyone,
    now,
  });
  return askGate(timing, { ...moment, everyone: reached });
}

type Sought = {
  readonly timing: Pick<Timing, 'weight'>;
  readonly whose: Partial<Recipient>;
  readonly from: Temporal.Instant;
};

/** The first good moment of those whom something reaches, by their hours alone. */
export async function goodMomentFor(
  tx: WorkspaceTransaction,
  people: HoursOfPeople,
  { timing, whose, from }: Sought,
): Promise<Temporal.Instant> {
  const nobody = { pairId: null, programId: null, personId: null };
  return goodMoment(timing, from, await people.hoursOf(tx, { ...nobody, ...whose }, from));
}

type SoughtOfMany = Pick<Sought, 'timing' | 'from'> & { readonly pairIds: readonly string[] };

/** What `people` says of a pair, and the moment that is good for all of it. */
export type GoodFor = { readonly at: Temporal.Instant; readonly everyone: readonly PersonalHours[] };

/** As `goodMomentFor`, for each of these pairs. Where people work alike the same moment is good, and is looked for once. */
export async function goodMomentsFor(
  tx: WorkspaceTransaction,
  people: HoursOfPeople,
  { timing, from, pairIds }: SoughtOfMany,
): Promise<ReadonlyMap<string, GoodFor>> {
  const hours = await people.hoursOfPairs(tx, pairIds, from);
  const found = new Map<string, Temporal.Instant>();
  const moments = new Map<string, GoodFor>();
  const alikeness = alike();
  const breathe = breathing();
  for (const pairId of pairIds) {
    const everyone = hours.get(pairId) ?? [];
    const key = alikeness(everyone);
    const at = found.get(key) ?? goodMoment(timing, from, everyone);
    found.set(key, at);
    moments.set(pairId, { at, everyone });
    await breathe();
  }
  return moments;
}

/** Gives what is the same for all whose members have the same working hours, and the very same days off. */
function alike(): (everyone: readonly PersonalHours[]) => string {
  const known = new Map<FreeDays, number>();
  const numberOf = (off: FreeDays | undefined) => {
    if (off === undefined) return null;
    const number = known.get(off) ?? known.size;
    known.set(off, number);
    return number;
  };
  return (everyone) =>
    everyone
      .map(({ off, ...each }) =>
        JSON.stringify({ ...each, off: numberOf(off), personId: null, awayUntil: null }),
      )
      .toSorted()
      .join('/');
}
