import type { Participant, PastPair, Twosome } from './participant.ts';
import type { Rules } from './rules.ts';
import { metBeforeShare } from './likeness.ts';
import { sharedMinutes } from './shared-hours.ts';

/** What the hard rules and the past say about two people. */
export type Eligibility = {
  /** All hard rules together. */
  readonly mayMeet: (a: Participant, b: Participant) => boolean;
  readonly shareHours: (a: Participant, b: Participant) => boolean;
  /** Every two whom a rule other than shared hours keeps apart; some may be named twice. */
  readonly barred: readonly Twosome[];
  /** Every two who met, the bar on a repeat being over: 1 (just over) to 0 (long ago). */
  readonly metBefore: ReadonlyMap<string, { readonly two: Twosome; readonly share: number }>;
};

export function eligibility(
  people: readonly Participant[],
  history: readonly PastPair[],
  rules: Rules,
): Eligibility {
  const lastMet = latestOfEach(history);
  const barred = [...rules.forbidden, ...ownBars(people), ...tooSoon(lastMet, rules)];
  const barredKeys = new Set(barred.map(twosomeKey));
  const shareHours = (a: Participant, b: Participant): boolean =>
    sharedMinutes(a.hours, b.hours) >= rules.minSharedHours * 60;
  return {
    mayMeet: (a, b) => a.id !== b.id && !barredKeys.has(twosomeKey({ a: a.id, b: b.id })) && shareHours(a, b),
    shareHours,
    barred,
    metBefore: fadingMeetings(lastMet, rules),
  };
}

/** The same for (a, b) and (b, a). Ids may hold any characters, so the first one's length is part of the key. */
export function twosomeKey({ a, b }: Twosome): string {
  const [first, second] = a < b ? [a, b] : [b, a];
  return `${first.length}:${first}${second}`;
}

function* ownBars(people: readonly Participant[]): Iterable<Twosome> {
  for (const { id, managerId, notWith } of people) {
    if (managerId !== undefined) yield { a: id, b: managerId };
    for (const other of notWith) yield { a: id, b: other };
  }
}

function latestOfEach(history: readonly PastPair[]): ReadonlyMap<string, PastPair> {
  const latest = new Map<string, PastPair>();
  for (const past of history) {
    const key = twosomeKey(past);
    const known = latest.get(key);
    if (known === undefined || past.monthsAgo < known.monthsAgo) latest.set(key, past);
  }
  return latest;
}

function tooSoon(lastMet: ReadonlyMap<string, PastPair>, rules: Rules): readonly Twosome[] {
  return [...lastMet.values()].filter((past) => past.monthsAgo < rules.noRepeatMonths);
}

function fadingMeetings(lastMet: ReadonlyMap<string, PastPair>, rules: Rules): Eligibility['metBefore'] {
  const fading = [...lastMet]
    .map(([key, two]) => [key, { two, share: metBeforeShare(two.monthsAgo - rules.noRepeatMonths) }] as const)
    .filter(([, { two, share }]) => two.monthsAgo >= rules.noRepeatMonths && share > 0);
  return new Map(fading);
}
