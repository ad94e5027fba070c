import type { Reader } from '../language.ts';
import type { Gate } from './asking.ts';
import type { Budgeted, Planned } from './coming-budget.ts';
import { goodMoment, type PersonalHours } from './time-gate.ts';
import type { TouchpointFor } from './touchpoints.ts';

/** What is to come to a pair, or to one of it, and the moment at which the gate would let it out as things stand. */
export type Expected = Budgeted<Planned> & {
  /** It is due already, and waits for its moment. */
  readonly isWaiting: boolean;
  /** Why it does not come by itself, where that may be read. */
  readonly leftOut?: ((reader: Reader) => string) | undefined;
};

export type MomentsWanted = {
  readonly pairId: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** Where it is given, only what reaches that person, reckoned from nothing but what they may know to have come. */
  readonly personId?: string;
};

export type MomentsReading = MomentsWanted & {
  readonly gate: Gate;
  readonly everyone: readonly PersonalHours[];
};
export type Uncounted = Planned & Omit<Expected, keyof Budgeted<Planned>>;

type Moment = {
  readonly dueAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly everyone: readonly PersonalHours[];
};

type Timed = Pick<TouchpointFor<'pair'>, 'when' | 'weight'>;

export const comingMomentOf = (timing: Timed, moment: Moment): Temporal.Instant =>
  timing.when === 'exact' ? moment.dueAt : goodMomentOf(timing, moment);

export function goodMomentOf(timing: Timed, { dueAt, now, everyone }: Moment): Temporal.Instant {
  const back = timing.weight === 'nudge' ? everyone.flatMap(({ awayUntil }) => awayUntil ?? []) : [];
  return goodMoment(timing, [dueAt, now, ...back].reduce(latest), everyone);
}

export const latest = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) < 0 ? other : one;
