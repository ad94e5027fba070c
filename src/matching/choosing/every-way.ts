import type { Between } from '../between.ts';
import type { Candidate } from '../participant.ts';
import type { MatchedGroup, Grouping } from './trios.ts';
import { lowestFit } from './trios.ts';
import { countTurns } from './turns.ts';

/** People and pinned pairs among whom every way to group them can be tried in a few milliseconds. */
export const MOST_TRIED = 12;

/** A group that may be formed; `units` has a bit for each of the people, or the pinned pair, that it is made of. */
type Option = {
  readonly units: number;
  readonly group: MatchedGroup;
  /** Undefined for one who stays alone, and for a pinned pair: neither is held against the acceptable fit. */
  readonly fit: number | undefined;
  /** Left over, trios, those with a pinned pair, and who has a turn and is in either: none outweighs the one before. */
  readonly burden: number;
  /** Total fit, and below it the hash that settles ties. */
  readonly gain: number;
};

type Way = { readonly options: readonly Option[]; readonly burden: number };

/** One more than there can be of each, among so few: a trio takes two of them at least, and holds three people. */
const BURDEN_BASES = [13, 7, 7, 19, 19];
const TIE_BITS = 20;
/** Of a pair's hash of 20 bits, so that those of all twosomes of a pool stay below one point of fit. */
const TIE_SHIFT = 4;
const BREACH_UNIT = 2 ** (TIE_BITS + 11);
const BURDEN_UNIT = 2 ** (TIE_BITS + 15);

/**
 * The best grouping by `worthOf`, trios included, found over all subsets of a small pool: each subset's best way is the
 * best of its first member's groups with the best way for the rest.
 */
export function bestOfEveryWay(
  { people, pinned }: { readonly people: readonly Candidate[]; readonly pinned: readonly MatchedGroup[] },
  between: Between,
  acceptableFit: number,
): Grouping {
  const units = [...people.map((person): MatchedGroup => ({ people: [person], pinned: false })), ...pinned];
  const options = optionsOf(units, between);
  const bestFrom = (floor: number): Way => bestWay(units.length, atLeast(options, floor), acceptableFit);
  let best = bestFrom(0);
  let floor = 0;
  let tooHigh = acceptableFit + 1;
  while (tooHigh - floor > 1) {
    const middle = (floor + tooHigh) >> 1;
    const way = bestFrom(middle);
    if (way.burden > best.burden) tooHigh = middle;
    else [best, floor] = [way, middle];
  }
  const groups = best.options.map(({ group }) => group);
  return {
    groups: groups.filter((group) => group.people.length > 1),
    alone: groups.flatMap((group) => (group.people.length === 1 ? group.people : [])),
  };
}

const atLeast = (options: readonly Option[], floor: number): readonly Option[] =>
  options.filter(({ fit }) => fit === undefined || fit >= floor);

function optionsOf(units: readonly MatchedGroup[], between: Between): readonly Option[] {
  const of = (...places: readonly number[]): readonly Option[] => {
    const parts = places.flatMap((at) => units[at] ?? []);
    const group = {
      people: parts.flatMap(({ people }) => people),
      pinned: parts.some(({ pinned }) => pinned),
    };
    const bits = places.reduce((mask, at) => mask | (1 << at), 0);
    return mayBe(group.people, between) ? [optionOf(group, bits, between)] : [];
  };
  const later = (at: number): readonly number[] => [...units.keys()].slice(at + 1);
  return [...units.keys()].flatMap((a) => [
    ...of(a),
    ...later(a).flatMap((b) => [...of(a, b), ...later(b).flatMap((c) => of(a, b, c))]),
  ]);
}

function mayBe(people: readonly Candidate[], { mayMeet }: Between): boolean {
  return people.length < 4 && people.every((a, at) => people.slice(at + 1).every((b) => mayMeet(a, b)));
}

function optionOf(group: MatchedGroup, units: number, between: Between): Option {
  const { people, pinned } = group;
  const isAlone = people.length === 1;
  const isTrio = people.length === 3;
  const turns = countTurns(isAlone || isTrio ? people : []);
  const counts = [isAlone ? 1 : 0, isTrio ? 1 : 0, isTrio && pinned ? 1 : 0, ...turns];
  const fit = isAlone ? 0 : lowestFit(people, between);
  const ties = people.flatMap((a, at) =>
    people.slice(at + 1).map((b) => between.tieBreak(a, b) >> TIE_SHIFT),
  );
  return {
    units,
    group,
    fit: isAlone || pinned ? undefined : fit,
    burden: counts.reduce((sum, count, at) => sum * (BURDEN_BASES[at] ?? 1) + count, 0),
    gain: fit * 2 ** TIE_BITS + ties.reduce((sum, tie) => sum + tie, 0),
  };
}

/** For each subset of the units, in ascending order, the option that its lowest unit is best in. */
function bestWay(size: number, options: readonly Option[], acceptableFit: number): Way {
  const costs = new Float64Array(2 ** size).fill(Infinity);
  const chosen: (Option | undefined)[] = [];
  const byLowest = Array.from({ length: size }, (_, unit) =>
    options
      .filter(({ units }) => 31 - Math.clz32(units & -units) === unit)
      .map((option) => ({ option, cost: costOf(option, acceptableFit) })),
  );
  costs[0] = 0;
  for (let units = 1; units < costs.length; units++) {
    for (const { option, cost } of byLowest[31 - Math.clz32(units & -units)] ?? []) {
      if ((option.units & units) !== option.units) continue;
      const whole = cost + (costs[units ^ option.units] ?? 0);
      if (whole >= (costs[units] ?? 0)) continue;
      costs[units] = whole;
      chosen[units] = option;
    }
  }
  return readWay(chosen, costs.length - 1);
}

function costOf({ burden, fit, gain }: Option, acceptableFit: number): number {
  const breaches = fit !== undefined && fit < acceptableFit ? 1 : 0;
  return burden * BURDEN_UNIT + breaches * BREACH_UNIT - gain;
}

function readWay(chosen: readonly (Option | undefined)[], all: number): Way {
  const options: Option[] = [];
  let option = chosen[all];
  for (let units = all; option !== undefined; option = chosen[units]) {
    options.push(option);
    units ^= option.units;
  }
  return { options, burden: options.reduce((sum, { burden }) => sum + burden, 0) };
}
