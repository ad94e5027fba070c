import { metBeforeShare, shareLanguage } from './likeness.ts';
import type { Candidate, PastPair } from './participant.ts';
import type { Rules } from './rules.ts';
import { doHoursVary, sharedMinutes } from './shared-hours.ts';
import type { TwosomeMap } from './twosome-map.ts';
import { numbering, twosomeMap } from './twosome-map.ts';

/** What the hard rules and the past say about any two participants. */
export type Eligibility = {
  /** All hard rules together. */
  readonly mayMeet: (a: Candidate, b: Candidate) => boolean;
  readonly shareHours: (a: Candidate, b: Candidate) => boolean;
  readonly shareLanguage: (a: Candidate, b: Candidate) => boolean;
  /** Whether they share hours and a language: what anybody may know of them, no other rule asked. */
  readonly arePossible: (a: Candidate, b: Candidate) => boolean;
  /** Every two whom a rule other than these two keeps apart. */
  readonly barred: TwosomeMap<true>;
  /** Whether they met so lately that they may not meet again: both know it themselves. */
  readonly metLately: (a: Candidate, b: Candidate) => boolean;
  /** Every two who met, the bar on a repeat being over: 1 (just over) to 0 (long ago). */
  readonly metBefore: TwosomeMap<number>;
};

export function eligibility(
  people: readonly Candidate[],
  history: readonly PastPair[],
  rules: Rules,
): Eligibility {
  const numbered = numbering(people);
  const barred = twosomeMap<true>(numbered);
  const metBefore = twosomeMap<number>(numbered);
  const latest = twosomeMap<number>(numbered);
  for (const { a, b } of rules.forbidden) barred.set(a, b, true);
  for (const person of people) barOwn(person, barred);
  lastMeetings(history, latest).forEach(({ a, b }, monthsAgo) => {
    if (monthsAgo < rules.noRepeatMonths) barred.set(a, b, true);
    else metBefore.set(a, b, metBeforeShare(monthsAgo - rules.noRepeatMonths));
  });
  const shareHours = (a: Candidate, b: Candidate): boolean =>
    doHoursVary([a, b]) || sharedMinutes(a.hours, b.hours) >= rules.minSharedHours * 60;
  const arePossible = (a: Candidate, b: Candidate): boolean => speakAlike(a, b) && shareHours(a, b);
  return {
    mayMeet: (a, b) => a.id !== b.id && barred.get(a.id, b.id) !== true && arePossible(a, b),
    arePossible,
    shareHours,
    shareLanguage: speakAlike,
    barred,
    metLately: (a, b) => (latest.get(a.id, b.id) ?? Infinity) < rules.noRepeatMonths,
    metBefore,
  };
}

const speakAlike = (a: Candidate, b: Candidate): boolean => shareLanguage(a.languages, b.languages);

function barOwn({ id, managerId, notWith }: Candidate, barred: TwosomeMap<true>): void {
  if (managerId !== undefined) barred.set(id, managerId, true);
  for (const other of notWith) barred.set(id, other, true);
}

/** By two people, how many months ago they last met. */
function lastMeetings(history: readonly PastPair[], latest: TwosomeMap<number>): TwosomeMap<number> {
  for (const { a, b, monthsAgo } of history) {
    const known = latest.get(a, b);
    if (known === undefined || monthsAgo < known) latest.set(a, b, monthsAgo);
  }
  return latest;
}
