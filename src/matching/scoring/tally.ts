import { cost } from '../fit.ts';
import type { FitScale } from '../fit.ts';
import { giveAndTakeShare, goalShare, interestShare, tooAlikeShare } from '../likeness.ts';
import type { Participant } from '../participant.ts';

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

/** Every tally starts here, so that what having met before costs never borrows from the counters. */
export const POINT_BIAS = 128;

const BACKGROUND_BITS = 3;

export function tallyLayout(people: readonly Participant[], scale: FitScale): TallyLayout {
  const bits = counterBits(people);
  const at = {
    background: 0,
    interests: BACKGROUND_BITS,
    goals: BACKGROUND_BITS + bits.interests,
    gives: BACKGROUND_BITS + bits.interests + bits.goals,
    takes: BACKGROUND_BITS + bits.interests + bits.goals + bits.gives,
  };
  const points = (counters: number): number =>
    cost(scale.tooAlike, tooAlikeShare(counter(counters, at.background, BACKGROUND_BITS))) +
    Math.round(scale.interests * interestShare(counter(counters, at.interests, bits.interests))) +
    Math.round(scale.goals * goalShare(counter(counters, at.goals, bits.goals))) +
    Math.round(
      scale.giveAndTake *
        giveAndTakeShare(counter(counters, at.gives, bits.gives), counter(counters, at.takes, bits.takes)),
    );
  return {
    steps: {
      background: step(at.background),
      interests: step(at.interests),
      goals: step(at.goals),
      gives: step(at.gives),
      takes: step(at.takes),
    },
    pointsOfCounters: Int16Array.from(
      { length: 1 << (at.takes + bits.takes) },
      (_, n) => points(n) - POINT_BIAS,
    ),
  };
}

function counter(counters: number, shift: number, width: number): number {
  return (counters >> shift) & ((1 << width) - 1);
}

function step(shift: number): number {
  return 1 << (POINT_BITS + shift);
}

/** Wide enough for the longest list of the pool; `MAX_TOPICS` keeps that under 5 bits. */
function counterBits(people: readonly Participant[]): Readonly<Record<TopicCounter, number>> {
  const width = (list: (person: Participant) => readonly string[]): number => {
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
