import { metBeforeShare } from './likeness.ts';
import type { Participant, PastPair } from './participant.ts';
import type { Rules } from './rules.ts';
import { sharedMinutes } from './shared-hours.ts';
import type { TwosomeMap } from './twosome-map.ts';
import { twosomeMap } from './twosome-map.ts';

/** What the hard rules and the past say about any two participants. */
export type Eligibility = {
  /** All hard rules together. */
  readonly mayMeet: (a: Participant, b: Participant) => boolean;
  readonly shareHours: (a: Participant, b: Participant) => boolean;
  /** Every two whom a rule other than shared hours keeps apart. */
  readonly barred: TwosomeMap<true>;
  /** Every two who met, the bar on a repeat being over: 1 (just over) to 0 (long ago). */
  readonly metBefore: TwosomeMap<number>;
};

export function eligibility(
  people: readonly Participant[],
  history: readonly PastPair[],
  rules: Rules,
): Eligibility {
  const barred = twosomeMap<true>(people);
  const metBefore = twosomeMap<number>(people);
  for (const two of rules.forbidden) barred.set(two, true);
  for (const person of people) barOwn(person, barred);
  for (const { two, value: monthsAgo } of lastMeetings(people, history).entries()) {
    if (monthsAgo < rules.noRepeatMonths) barred.set(two, true);
    else metBefore.set(two, metBeforeShare(monthsAgo - rules.noRepeatMonths));
  }
  const shareHours = (a: Participant, b: Participant): boolean =>
    sharedMinutes(a.hours, b.hours) >= rules.minSharedHours * 60;
  return {
    mayMeet: (a, b) => a.id !== b.id && barred.get({ a: a.id, b: b.id }) !== true && shareHours(a, b),
    shareHours,
    barred,
    metBefore,
  };
}

function barOwn({ id, managerId, notWith }: Participant, barred: TwosomeMap<true>): void {
  if (managerId !== undefined) barred.set({ a: id, b: managerId }, true);
  for (const other of notWith) barred.set({ a: id, b: other }, true);
}

function lastMeetings(people: readonly Participant[], history: readonly PastPair[]): TwosomeMap<number> {
  const latest = twosomeMap<number>(people);
  for (const past of history) {
    latest.set(past, Math.min(past.monthsAgo, latest.get(past) ?? Infinity));
  }
  return latest;
}
