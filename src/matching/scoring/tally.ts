import { cost } from '../fit.ts';
import type { FitScale } from '../fit.ts';
import { giveAndTakeShare, goalShare, interestShare, tooAlikeShare } from '../likeness.ts';
import type { Candidate } from '../participant.ts';

/**
 * What two people have in common, added up in one 32-bit integer: the points so far in the low bits, above them one
 * counter for each thing of which the number matters. Adding a trait's step to a tally is all the inner loop does;
 * a table then turns the counters into points.
 */
export type TallyLayout = {
  readonly steps: { readonly background: number } & Readonly<Record<TopicCounter, number>>;
  /** By `tally >> POINT_BITS`; what to add to the tally's points, the bias taken off. */
  readonly pointsOfCounters: Int16Array;
};

type TopicCounter = 'interests' | 'goals' | 'gives' | 'takes';

export const POINT_BITS = 10;
export const POINT_MASK = (1 << POINT_BITS) - 1;

/** Every tally starts here, so that what the past costs never borrows from the counters. */
export const POINT_BIAS = 128;

const BACKGROUND_BITS = 3;

/** Some bits of the tally's counters, and what the number they hold is worth. */
type Counter = { readonly bits: number; readonly points: (value: number) => number };

export function tallyLayout(people: readonly Candidate[], scale: FitScale): TallyLayout {
  const bits = counterBits(people);
  const given = 2 ** bits.gives - 1;
  const counters: readonly Counter[] = [
    { bits: BACKGROUND_BITS, points: (same) => cost(scale.tooAlike, tooAlikeShare(same)) },
    { bits: bits.interests, points: (shared) => Math.round(scale.interests * interestShare(shared)) },
    { bits: bits.goals, points: (shared) => Math.round(scale.goals * goalShare(shared)) },
    {
      bits: bits.gives + bits.takes,
      points: (both) => Math.round(scale.giveAndTake * giveAndTakeShare(both & given, both >> bits.gives)),
    },
  ];
  const interests = POINT_BITS + BACKGROUND_BITS;
  const goals = interests + bits.interests;
  const gives = goals + bits.goals;
  return {
    steps: {
      background: 1 << POINT_BITS,
      interests: 1 << interests,
      goals: 1 << goals,
      gives: 1 << gives,
      takes: 1 << (gives + bits.gives),
    },
    pointsOfCounters: counters.reduce(withCounter, Int16Array.of(-POINT_BIAS)),
  };
}

/** The table for one more counter, above those it has: all entries anew for each value of it. */
function withCounter(table: Int16Array, { bits, points }: Counter): Int16Array {
  const longer = new Int16Array(table.length << bits);
  for (let value = 0; value < 1 << bits; value++) {
    const worth = points(value);
    const first = value * table.length;
    for (let at = 0; at < table.length; at++) longer[first + at] = (table[at] as number) + worth;
  }
  return longer;
}

/** Wide enough for the longest list of the pool; `MAX_TOPICS` keeps that under 5 bits. */
function counterBits(people: readonly Candidate[]): Readonly<Record<TopicCounter, number>> {
  const width = (list: (person: Candidate) => readonly string[]): number => {
    const longest = people.reduce((most, person) => Math.max(most, list(person).length), 0);
    return 32 - Math.clz32(longest);
  };
  const offers = width((person) => person.offers);
  const seeks = width((person) => person.seeks);
  const exchanged = Math.min(offers, seeks);
  return {
    interests: width((person) => person.interests),
    goals: width((person) => person.goals),
    gives: exchanged,
    takes: exchanged,
  };
}
