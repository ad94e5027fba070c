import type { Eligibility } from './eligibility.ts';
import { MatchingInputError } from './errors.ts';
import type { MatchingInputFault } from './errors.ts';
import { FIT_PARTS, FIT_PART_NAMES, isFitPart } from './fit-parts.ts';
import type { FitWeights } from './fit-parts.ts';
import type { Candidate, PastPair, Twosome, WorkingSpan } from './participant.ts';
import { MAX_TOPICS } from './participant.ts';
import type { Rules } from './rules.ts';

const MINUTES_A_WEEK = 7 * 24 * 60;

type Input = {
  readonly participants: readonly Candidate[];
  readonly history: readonly PastPair[];
  readonly rules: Rules;
};

/** Throws MatchingInputError for the first thing that makes no sense. */
export function checkInput({ participants, history, rules }: Input): void {
  checkPeople(participants);
  for (const past of history) {
    refuseUnless(past.a !== past.b && isAmount(past.monthsAgo), 'bad-past-pair', nameOf(past));
  }
  checkSettings(rules);
  checkWeights(rules.weights);
}

/** Pins are checked against the rules themselves; which of them a pin breaks is not said, for some are confidential. */
export function checkPins({ participants, rules }: Input, { mayMeet }: Eligibility): void {
  const known = new Map(participants.map((person) => [person.id, person]));
  const pinned = new Set<string>();
  for (const pin of rules.pinned) {
    const people = [pin.a, pin.b].map((id) => {
      refuseUnless(!pinned.has(id) || pin.a === pin.b, 'pinned-twice', id);
      pinned.add(id);
      return known.get(id);
    });
    const [a, b] = people;
    if (a === undefined || b === undefined)
      throw new MatchingInputError('unknown-participant', a === undefined ? pin.a : pin.b);
    refuseUnless(mayMeet(a, b), 'pin-not-allowed', nameOf(pin));
  }
}

function checkPeople(participants: readonly Candidate[]): void {
  const ids = new Set<string>();
  for (const person of participants) {
    const { id, level, tenureMonths, interests, goals, offers, seeks, hours } = person;
    refuseUnless(id !== '', 'empty-id', id);
    refuseUnless(!ids.has(id), 'duplicate-id', id);
    refuseUnless(Number.isInteger(level) && level >= 1 && level <= 5, 'bad-level', id);
    refuseUnless(isAmount(tenureMonths), 'bad-tenure', id);
    refuseUnless(
      [interests, goals, offers, seeks].every((list) => list.length <= MAX_TOPICS),
      'too-many-topics',
      id,
    );
    refuseUnless(areHours(hours), 'bad-hours', id);
    ids.add(id);
  }
}

function checkSettings({ noRepeatMonths, minSharedHours, acceptableFit }: Rules): void {
  refuseUnless(isAmount(noRepeatMonths), 'bad-setting', 'noRepeatMonths');
  refuseUnless(isAmount(minSharedHours), 'bad-setting', 'minSharedHours');
  const isFit = Number.isInteger(acceptableFit) && acceptableFit >= 0 && acceptableFit <= 100;
  refuseUnless(isFit, 'bad-setting', 'acceptableFit');
}

function checkWeights(weights: FitWeights): void {
  for (const name of Object.keys(weights)) refuseUnless(isFitPart(name), 'unknown-weight', name);
  for (const part of FIT_PART_NAMES) {
    refuseUnless(Object.hasOwn(weights, part), 'missing-weight', part);
    refuseUnless(isAmount(weights[part]), 'bad-weight', part);
  }
  const total = FIT_PART_NAMES.filter((part) => FIT_PARTS[part].role === 'earns').reduce(
    (sum, part) => sum + weights[part],
    0,
  );
  refuseUnless(total > 0 && Number.isFinite(total), 'bad-weight', 'total');
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function areHours(hours: readonly WorkingSpan[]): boolean {
  return hours.every(({ from, until }, at) => {
    const earliest = hours[at - 1]?.until ?? 0;
    return from >= earliest && from < until && until <= MINUTES_A_WEEK;
  });
}

function nameOf({ a, b }: Twosome): string {
  return `${a} and ${b}`;
}

function refuseUnless(holds: boolean, code: MatchingInputFault, item: string): void {
  if (!holds) throw new MatchingInputError(code, item);
}
